// Who says what in a transcript, from Java by JNA; offsets are UTF-16 units, as in every Java String.
//
//   java -cp jna.jar -Djna.library.path=FOLDER Turns.java FILE            a line a turn, then what an error looks like
//   java -cp jna.jar -Djna.library.path=FOLDER Turns.java --json FILE...  a document a line

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

public class Turns {
  static final int TURNS = 2, UTF8 = 0, UTF16 = 1;

  @FieldOrder({"data", "size"})
  public static class Text extends Structure {
    public Pointer data;
    public long size;

    byte[] bytes() {
      return size == 0 ? new byte[0] : data.getByteArray(0, (int) size);
    }
    String copy() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  @FieldOrder({"structSize", "status", "at", "message"})
  public static class Failure extends Structure {
    public int structSize, status;
    public long at;
    public byte[] message = new byte[240];

    Failure() {
      structSize = size();
    }
  }

  @FieldOrder({"structSize", "kind", "begin", "end", "label", "speaker", "repliesTo", "exchange", "reason", "regions", "entities",
    "confidence", "time", "labelText", "speakerName", "raw"})
  public static class Turn extends Structure {
    public int structSize, kind, begin, end;
    public int[] label = new int[2];
    public int speaker, repliesTo, exchange, reason;
    public int[] regions = new int[2], entities = new int[2];
    public double confidence;
    public double[] time = new double[2];
    public Text labelText, speakerName, raw;

    Turn() {
      structSize = size();
    }
  }

  /** What this program needs of stenogram.h; size_t is long on a 64-bit platform. */
  public interface Stenogram extends Library {
    String stg_status_name(int status);
    int stg_options_new(PointerByReference out);
    int stg_options_set(Pointer options, String name, String value, Failure error);
    void stg_options_free(Pointer options);
    int stg_parse(PointerByReference out, byte[] bytes, long size, Pointer options, Failure error);
    int stg_parse_file(PointerByReference out, String path, Pointer options, Failure error);
    void stg_document_free(Pointer document);
    int stg_document_text(Text out, Pointer document);
    int stg_document_count(LongByReference out, Pointer document, int table);
    int stg_document_turn(Turn out, Pointer document, long index);
    int stg_document_convert(int[] offsets, long count, Pointer document, int from, int to);
    int stg_document_to_json(PointerByReference out, Pointer document, int offsets, int withText, Failure error);
    int stg_string_text(Text out, Pointer string);
    void stg_string_free(Pointer string);
  }

  static final Stenogram stg =
      Native.load("stenogram", Stenogram.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
  static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  static class ParseException extends Exception {
    final String status;
    final long at;

    ParseException(Failure why) {
      super(Native.toString(why.message, "UTF-8"));
      status = stg.stg_status_name(why.status);
      at = why.at;
    }
  }

  static void check(int status, Failure why) throws ParseException {
    if (status != 0) throw new ParseException(why);
  }

  static Pointer parseFile(String path, Pointer options) throws ParseException {
    PointerByReference made = new PointerByReference();
    Failure why = new Failure();
    check(stg.stg_parse_file(made, path, options, why), why);
    return made.getValue();
  }

  static void show(String path) throws ParseException {
    Failure why = new Failure();
    PointerByReference options = new PointerByReference();
    stg.stg_options_new(options);
    check(stg.stg_options_set(options.getValue(), "labels", "Question:=The press/question", why), why);
    Pointer doc = parseFile(path, options.getValue());
    stg.stg_options_free(options.getValue());

    Text borrowed = new Text();
    stg.stg_document_text(borrowed, doc);
    String text = borrowed.copy();
    LongByReference count = new LongByReference();
    stg.stg_document_count(count, doc, TURNS);
    int turns = (int) count.getValue();
    String[] speakers = new String[turns];
    int[] offsets = new int[2 * turns];  // in order: turns do not overlap
    for (int i = 0; i < turns; ++i) {
      Turn turn = new Turn();
      stg.stg_document_turn(turn, doc, i);
      speakers[i] = turn.speakerName.copy();
      offsets[2 * i] = turn.begin;
      offsets[2 * i + 1] = turn.end;
    }
    stg.stg_document_convert(offsets, offsets.length, doc, UTF8, UTF16);
    stg.stg_document_free(doc);
    for (int i = 0; i < turns; ++i) {
      String[] words = text.substring(offsets[2 * i], offsets[2 * i + 1]).lines().findFirst().orElse("").split(" ");
      String first = String.join(" ", Arrays.copyOf(words, Math.min(6, words.length)));
      out.printf("[%d] %s %d-%d: %s%n", i, speakers[i], offsets[2 * i], offsets[2 * i + 1], first);
    }
    try {
      byte[] bad = "Question: caf\u00E9?".getBytes(StandardCharsets.ISO_8859_1);
      check(stg.stg_parse(new PointerByReference(), bad, bad.length, null, why), why);
    } catch (ParseException e) {
      out.printf("error: %s at byte %d%n", e.status, e.at);
    }
  }

  static void json(String path) throws ParseException {
    Pointer doc = parseFile(path, null);
    PointerByReference made = new PointerByReference();
    Failure why = new Failure();
    check(stg.stg_document_to_json(made, doc, UTF8, 1, why), why);
    Text text = new Text();
    stg.stg_string_text(text, made.getValue());
    byte[] bytes = text.bytes();
    out.write(bytes, 0, bytes.length);
    out.println();
    stg.stg_string_free(made.getValue());
    stg.stg_document_free(doc);
  }

  public static void main(String[] words) {
    boolean asJson = words.length > 1 && words[0].equals("--json");
    try {
      for (int i = asJson ? 1 : 0; i < words.length; ++i)
        if (asJson) json(words[i]);
        else show(words[i]);
    } catch (ParseException e) {
      System.err.println(e.status + " at byte " + e.at + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
