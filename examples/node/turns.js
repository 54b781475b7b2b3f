// Who says what in a transcript, from Node; offsets are UTF-16 units, as in every JavaScript string.
//
//   node turns.js LIBRARY FILE            a line a turn, then what an error looks like
//   node turns.js LIBRARY --json FILE...  a document a line
'use strict';
const koffi = require('koffi');
const stg = koffi.load(process.argv[2]);

// What this program needs of stenogram.h.
const TURNS = 2, UTF8 = 0, UTF16 = 1;
koffi.opaque('stg_options');
koffi.opaque('stg_document');
koffi.opaque('stg_string');
koffi.struct('stg_text', {data: 'void *', size: 'size_t'});
const Failure = koffi.struct('stg_error', {
  struct_size: 'uint32_t', status: 'int32_t', byte: 'uint64_t', message: koffi.array('char', 240, 'String'),
});
const Turn = koffi.struct('stg_turn', {
  struct_size: 'uint32_t', kind: 'int32_t', begin: 'uint32_t', end: 'uint32_t', label_begin: 'uint32_t',
  label_end: 'uint32_t', speaker: 'uint32_t', replies_to: 'uint32_t', exchange: 'uint32_t', reason: 'uint32_t',
  first_region: 'uint32_t', last_region: 'uint32_t', first_entity: 'uint32_t', last_entity: 'uint32_t',
  confidence: 'double', time_begin: 'double', time_end: 'double', label_text: 'stg_text', speaker_name: 'stg_text',
  raw: 'stg_text',
});
const statusName = stg.func('const char *stg_status_name(int32_t status)');
const optionsNew = stg.func('int32_t stg_options_new(_Out_ stg_options **out)');
const optionsSet = stg.func('int32_t stg_options_set(stg_options *o, const char *name, const char *value, _Inout_ stg_error *error)');
const optionsFree = stg.func('void stg_options_free(stg_options *options)');
const parse = stg.func('int32_t stg_parse(_Out_ stg_document **out, const uint8_t *bytes, size_t size, stg_options *o, _Inout_ stg_error *error)');
const parseFile = stg.func('int32_t stg_parse_file(_Out_ stg_document **out, const char *path, stg_options *o, _Inout_ stg_error *error)');
const documentFree = stg.func('void stg_document_free(stg_document *document)');
const documentText = stg.func('int32_t stg_document_text(_Out_ stg_text *out, stg_document *document)');
const documentCount = stg.func('int32_t stg_document_count(_Out_ size_t *out, stg_document *document, int32_t table)');
const documentTurn = stg.func('int32_t stg_document_turn(_Inout_ stg_turn *out, stg_document *document, size_t index)');
const convert = stg.func('int32_t stg_document_convert(_Inout_ uint32_t *offsets, size_t count, stg_document *document, int32_t from, int32_t to)');
const toJson = stg.func('int32_t stg_document_to_json(_Out_ stg_string **out, stg_document *document, int32_t offsets, int32_t with_text, _Inout_ stg_error *error)');
const stringText = stg.func('int32_t stg_string_text(_Out_ stg_text *out, stg_string *string)');
const stringFree = stg.func('void stg_string_free(stg_string *string)');

class ParseError extends Error {
  constructor(why) {
    super(`${statusName(why.status)} at byte ${why.byte}: ${why.message}`);
    this.status = statusName(why.status);
    this.byte = why.byte;
  }
}

// Calls a function that reports through a stg_error, and gives what it left in `out`.
function call(f, ...args) {
  const out = [null], why = {struct_size: koffi.sizeof(Failure), status: 0, byte: 0, message: ''};
  const given = f === optionsSet ? args : [out, ...args];
  if (f(...given, why) !== 0) throw new ParseError(why);
  return out[0];
}

const bytesOf = (text) => text.size ? Buffer.from(koffi.decode(text.data, 'uint8_t', Number(text.size))) : Buffer.alloc(0);
const copyOf = (text) => bytesOf(text).toString('utf8');

function turnsOf(doc) {
  const count = [0];
  documentCount(count, doc, TURNS);
  const turns = Array.from({length: Number(count[0])}, (_, i) => {
    const turn = {struct_size: koffi.sizeof(Turn)};
    documentTurn(turn, doc, i);
    return turn;
  });
  const offsets = Uint32Array.from(turns.flatMap((turn) => [turn.begin, turn.end]));  // in order: turns do not overlap
  convert(offsets, offsets.length, doc, UTF8, UTF16);
  return turns.map((turn, i) => ({speaker: copyOf(turn.speaker_name), begin: offsets[2 * i], end: offsets[2 * i + 1]}));
}

function show(path) {
  const made = [null], borrowed = {};
  optionsNew(made);
  call(optionsSet, made[0], 'labels', 'Question:=The press/question');
  const doc = call(parseFile, path, made[0]);
  optionsFree(made[0]);
  documentText(borrowed, doc);
  const text = copyOf(borrowed);
  turnsOf(doc).forEach(({speaker, begin, end}, i) => {
    const words = text.slice(begin, end).split('\n')[0].split(' ').slice(0, 6);
    console.log(`[${i}] ${speaker} ${begin}-${end}: ${words.join(' ')}`);
  });
  documentFree(doc);
  try {
    const bad = Buffer.from('Question: caf\xE9?', 'latin1');
    call(parse, bad, bad.length, null);
  } catch (error) {
    console.log(`error: ${error.status} at byte ${error.byte}`);
  }
}

function json(path) {
  const doc = call(parseFile, path, null), text = {};
  const made = call(toJson, doc, UTF8, 1);
  stringText(text, made);
  require('fs').writeSync(1, Buffer.concat([bytesOf(text), Buffer.from('\n')]));
  stringFree(made);
  documentFree(doc);
}

const words = process.argv.slice(3);
if (words[0] === '--json') words.slice(1).forEach(json);
else words.forEach(show);
