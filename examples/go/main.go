// Who says what in a transcript, from Go; offsets are bytes, as in every Go string.
//
//	turns FILE            a line a turn, then what an error looks like
//	turns --json FILE...  a document a line
package main

/*
#cgo LDFLAGS: -lstenogram
#include <stdlib.h>
#include <stenogram/stenogram.h>
*/
import "C"

import (
	"fmt"
	"os"
	"strings"
	"unsafe"
)

// A ParseError has the name of its status, and the byte of the source that it stands at.
type ParseError struct {
	Status, Message string
	Byte            uint64
}

func (e *ParseError) Error() string { return fmt.Sprintf("%s at byte %d: %s", e.Status, e.Byte, e.Message) }

// call runs a function of the C ABI that reports through a stg_error.
func call(f func(why *C.stg_error) C.int32_t) error {
	why := C.stg_error{struct_size: C.sizeof_stg_error}
	if status := f(&why); status != C.STG_OK {
		return &ParseError{C.GoString(C.stg_status_name(status)), C.GoString(&why.message[0]), uint64(why.byte)}
	}
	return nil
}

func copyOf(t C.stg_text) string { return C.GoStringN(t.data, C.int(t.size)) }

func parseFile(path string, options *C.stg_options) (doc *C.stg_document, err error) {
	name := C.CString(path)
	defer C.free(unsafe.Pointer(name))
	err = call(func(why *C.stg_error) C.int32_t { return C.stg_parse_file(&doc, name, options, why) })
	return
}

func show(path string) error {
	var options *C.stg_options
	C.stg_options_new(&options)
	defer C.stg_options_free(options)
	name, value := C.CString("labels"), C.CString("Question:=The press/question")
	defer C.free(unsafe.Pointer(name))
	defer C.free(unsafe.Pointer(value))
	if err := call(func(why *C.stg_error) C.int32_t { return C.stg_options_set(options, name, value, why) }); err != nil {
		return err
	}
	doc, err := parseFile(path, options)
	if err != nil {
		return err
	}
	defer C.stg_document_free(doc)
	var borrowed C.stg_text
	C.stg_document_text(&borrowed, doc)
	text := copyOf(borrowed)
	var count C.size_t
	C.stg_document_count(&count, doc, C.STG_TURNS)
	for i := C.size_t(0); i < count; i++ {
		turn := C.stg_turn{struct_size: C.sizeof_stg_turn}
		C.stg_document_turn(&turn, doc, i)
		first, _, _ := strings.Cut(text[turn.begin:turn.end], "\n")
		words := strings.Split(first, " ")
		if len(words) > 6 {
			words = words[:6]
		}
		fmt.Printf("[%d] %s %d-%d: %s\n", i, copyOf(turn.speaker_name), turn.begin, turn.end, strings.Join(words, " "))
	}

	bad := C.CString("Question: caf\xE9?")
	defer C.free(unsafe.Pointer(bad))
	err = call(func(why *C.stg_error) C.int32_t { return C.stg_parse(&doc, bad, 15, nil, why) })
	if broken, ok := err.(*ParseError); ok {
		fmt.Printf("error: %s at byte %d\n", broken.Status, broken.Byte)
	}
	return nil
}

func json(path string) error {
	doc, err := parseFile(path, nil)
	if err != nil {
		return err
	}
	defer C.stg_document_free(doc)
	var made *C.stg_string
	if err := call(func(why *C.stg_error) C.int32_t { return C.stg_document_to_json(&made, doc, C.STG_UTF8, 1, why) }); err != nil {
		return err
	}
	defer C.stg_string_free(made)
	var text C.stg_text
	C.stg_string_text(&text, made)
	fmt.Println(copyOf(text))
	return nil
}

func main() {
	work, files := show, os.Args[1:]
	if len(files) > 1 && files[0] == "--json" {
		work, files = json, files[1:]
	}
	for _, path := range files {
		if err := work(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
