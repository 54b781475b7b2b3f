//! What this program needs of stenogram.h: its declarations, and owners that free what they hold.
use std::ffi::{CStr, CString};
use std::mem::size_of;
use std::os::raw::c_char;
use std::ptr::{null, null_mut};

const STG_TURNS: i32 = 2;

pub enum RawOptions {}
pub enum RawDocument {}
pub enum RawString {}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Text {
    data: *const u8,
    size: usize,
}

#[repr(C)]
pub struct RawError {
    struct_size: u32,
    status: i32,
    byte: u64,
    message: [c_char; 240],
}

#[repr(C)]
pub struct Turn {
    struct_size: u32,
    pub kind: i32,
    pub begin: u32,
    pub end: u32,
    pub label: [u32; 2],
    pub speaker: u32,
    pub replies_to: u32,
    pub exchange: u32,
    pub reason: u32,
    pub regions: [u32; 2],
    pub entities: [u32; 2],
    pub confidence: f64,
    pub time: [f64; 2],
    label_text: Text,
    speaker_name: Text,
    raw: Text,
}

#[link(name = "stenogram")]
extern "C" {
    fn stg_status_name(status: i32) -> *const c_char;
    fn stg_options_new(out: *mut *mut RawOptions) -> i32;
    fn stg_options_set(options: *mut RawOptions, name: *const c_char, value: *const c_char, error: *mut RawError) -> i32;
    fn stg_options_free(options: *mut RawOptions);
    fn stg_parse(out: *mut *mut RawDocument, bytes: *const u8, size: usize, options: *const RawOptions, error: *mut RawError) -> i32;
    fn stg_parse_file(out: *mut *mut RawDocument, path: *const c_char, options: *const RawOptions, error: *mut RawError) -> i32;
    fn stg_document_free(document: *mut RawDocument);
    fn stg_document_text(out: *mut Text, document: *const RawDocument) -> i32;
    fn stg_document_count(out: *mut usize, document: *const RawDocument, table: i32) -> i32;
    fn stg_document_turn(out: *mut Turn, document: *const RawDocument, index: usize) -> i32;
    fn stg_document_to_json(out: *mut *mut RawString, document: *const RawDocument, offsets: i32, with_text: i32, error: *mut RawError) -> i32;
    fn stg_string_text(out: *mut Text, string: *const RawString) -> i32;
    fn stg_string_free(string: *mut RawString);
}

impl Text {
    const NONE: Text = Text { data: null(), size: 0 };

    /// The library gives valid UTF-8 that lives as long as what it was borrowed from, which `'a` must not exceed.
    unsafe fn borrow<'a>(self) -> &'a str {
        if self.size == 0 { "" } else { std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.data, self.size)) }
    }
}

#[derive(Debug)]
pub struct Error {
    pub status: String,
    pub byte: u64,
    pub message: String,
}

/// Runs a function that reports through a stg_error.
fn call(f: impl FnOnce(*mut RawError) -> i32) -> Result<(), Error> {
    let mut why = RawError { struct_size: size_of::<RawError>() as u32, status: 0, byte: 0, message: [0; 240] };
    let text = |s: *const c_char| unsafe { CStr::from_ptr(s) }.to_string_lossy().into_owned();
    match f(&mut why) {
        0 => Ok(()),
        status => Err(Error { status: text(unsafe { stg_status_name(status) }), byte: why.byte, message: text(why.message.as_ptr()) }),
    }
}

pub struct Options(*mut RawOptions);

impl Options {
    pub fn new() -> Options {
        let mut raw = null_mut();
        assert_eq!(unsafe { stg_options_new(&mut raw) }, 0);
        Options(raw)
    }
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), Error> {
        let (name, value) = (CString::new(name).unwrap(), CString::new(value).unwrap());
        call(|why| unsafe { stg_options_set(self.0, name.as_ptr(), value.as_ptr(), why) })
    }
}

impl Drop for Options {
    fn drop(&mut self) {
        unsafe { stg_options_free(self.0) }
    }
}

pub struct Document(*mut RawDocument);

impl Document {
    pub fn parse(bytes: &[u8]) -> Result<Document, Error> {
        let mut raw = null_mut();
        call(|why| unsafe { stg_parse(&mut raw, bytes.as_ptr(), bytes.len(), null(), why) }).map(|_| Document(raw))
    }
    pub fn parse_file(path: &str, options: &Options) -> Result<Document, Error> {
        let (mut raw, path) = (null_mut(), CString::new(path).unwrap());
        call(|why| unsafe { stg_parse_file(&mut raw, path.as_ptr(), options.0, why) }).map(|_| Document(raw))
    }
    pub fn text(&self) -> &str {
        let mut text = Text::NONE;
        unsafe { stg_document_text(&mut text, self.0) };
        unsafe { text.borrow() }
    }
    /// Every turn with the name of its speaker.
    pub fn turns(&self) -> impl Iterator<Item = (Turn, &str)> {
        let mut count = 0;
        unsafe { stg_document_count(&mut count, self.0, STG_TURNS) };
        (0..count).map(|i| {
            let mut turn: Turn = unsafe { std::mem::zeroed() };
            turn.struct_size = size_of::<Turn>() as u32;
            unsafe { stg_document_turn(&mut turn, self.0, i) };
            let name = unsafe { turn.speaker_name.borrow() };
            (turn, name)
        })
    }
    pub fn to_json(&self) -> Result<String, Error> {
        let (mut made, mut text) = (null_mut(), Text::NONE);
        call(|why| unsafe { stg_document_to_json(&mut made, self.0, 0, 1, why) })?;
        unsafe { stg_string_text(&mut text, made) };
        let json = unsafe { text.borrow() }.to_owned();
        unsafe { stg_string_free(made) };
        Ok(json)
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        unsafe { stg_document_free(self.0) }
    }
}
