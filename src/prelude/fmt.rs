//! Formatting. A `Formatter` is a sink with options; the macros call it piece by piece.

use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::intrinsics;
use crate::marker::PhantomData;

/// Formatting went well, or the sink failed.
pub type Result = crate::result::Result<(), Error>;

/// The sink failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}

/// Something that takes text.
pub trait Write {
    /// Takes a piece of text.
    fn write_str(&mut self, text: &str) -> Result;

    /// Takes one character.
    fn write_char(&mut self, c: char) -> Result {
        let mut room = [0u8; 4];
        self.write_str(c.encode_utf8(&mut room))
    }

    /// What `write!` calls.
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        let mut to = self;
        let mut f = Formatter::over(&mut to);
        (args.run)(args.data, &mut f)
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write_str(&mut self, text: &str) -> Result {
        (**self).write_str(text)
    }
    fn write_char(&mut self, c: char) -> Result {
        (**self).write_char(c)
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        (**self).write_fmt(args)
    }
}

/// A format string with its arguments, ready to be written: `run(data, f)` writes them.
#[lang = "arguments"]
pub struct Arguments<'a> {
    pub(crate) data: *const (),
    pub(crate) run: fn(*const (), &mut Formatter<'_>) -> Result,
    pub(crate) life: PhantomData<&'a ()>,
}

impl<'a> Arguments<'a> {
    /// `format_args!` gives its pieces as a closure.
    #[lang = "arguments_of"]
    pub fn of<F: Fn(&mut Formatter<'_>) -> Result>(pieces: &'a F) -> Arguments<'a> {
        Arguments { data: pieces as *const F as *const (), run: run_pieces::<F>, life: PhantomData }
    }
}

/// Calls the closure behind `data`.
fn run_pieces<F: Fn(&mut Formatter<'_>) -> Result>(data: *const (), f: &mut Formatter<'_>) -> Result {
    let pieces = unsafe { &*(data as *const F) };
    pieces(f)
}

impl<'a> Clone for Arguments<'a> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<'a> Copy for Arguments<'a> {}

impl<'a> Display for Arguments<'a> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_fmt(*self)
    }
}

impl<'a> Debug for Arguments<'a> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_fmt(*self)
    }
}

/// What `format!` gives when it is called as a function.
pub fn format(args: Arguments<'_>) -> String {
    let mut text = String::new();
    let _ = Write::write_fmt(&mut text, args);
    text
}

/// Writes `args` to anything that takes text.
pub fn write<W: Write + ?Sized>(to: &mut W, args: Arguments<'_>) -> Result {
    to.write_fmt(args)
}

/// Where the text stands in a field that is wider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Left,
    Right,
    Center,
}

/// `usize::MAX` as width or precision: none was given.
const NONE_GIVEN: usize = 0xffff_ffff_ffff_ffff;

const PLUS: u32 = 1;
const MINUS: u32 = 2;
const ALTERNATE: u32 = 4;
const ZERO: u32 = 8;
const DEBUG_LOWER_HEX: u32 = 16;
const DEBUG_UPPER_HEX: u32 = 32;

const LEFT: u32 = 1;
const CENTRE: u32 = 2;
const RIGHT: u32 = 3;

/// A sink and the options of the piece that is written now. The sink is a pointer and the function that feeds it.
#[lang = "formatter"]
pub struct Formatter<'a> {
    sink: *mut (),
    put: fn(*mut (), &str) -> Result,
    width: usize,
    precision: usize,
    flags: u32,
    align: u32,
    fill: char,
    life: PhantomData<&'a mut ()>,
}

impl<'a> !crate::panic::RefUnwindSafe for Formatter<'a> {}

/// Feeds stream number `sink`.
fn put_stream(sink: *mut (), text: &str) -> Result {
    intrinsics::std_prints(sink.addr() as u32);
    intrinsics::print(sink.addr() as u32, text.as_ptr(), text.len());
    Ok(())
}

/// Feeds the `W` behind `sink`.
fn put_write<W: Write>(sink: *mut (), text: &str) -> Result {
    let to = unsafe { &mut *(sink as *mut W) };
    to.write_str(text)
}

impl<'a> Formatter<'a> {
    /// A formatter over any sink, without options.
    fn new(sink: *mut (), put: fn(*mut (), &str) -> Result) -> Formatter<'a> {
        Formatter { sink, put, width: NONE_GIVEN, precision: NONE_GIVEN, flags: 0, align: 0, fill: ' ', life: PhantomData }
    }

    /// Writes to a stream of the program: 1 output, 2 errors, 3 the panic message.
    pub fn stream(stream: u32) -> Formatter<'a> {
        Formatter::new(intrinsics::without_provenance::<()>(stream as usize) as *mut (), put_stream)
    }

    /// Appends to a `String`.
    pub fn text(to: &'a mut String) -> Formatter<'a> {
        Formatter::new(to as *mut String as *mut (), put_write::<String>)
    }

    /// Writes to anything that takes text.
    pub fn over<W: Write>(to: &'a mut W) -> Formatter<'a> {
        Formatter::new(to as *mut W as *mut (), put_write::<W>)
    }

    /// The same options over another sink.
    fn nested(&self, sink: *mut (), put: fn(*mut (), &str) -> Result) -> Formatter<'a> {
        Formatter {
            sink,
            put,
            width: self.width,
            precision: self.precision,
            flags: self.flags,
            align: self.align,
            fill: self.fill,
            life: PhantomData,
        }
    }

    /// Sets the options of the next piece; `usize::MAX` stands for no width or precision.
    pub fn with(&mut self, flags: u32, fill: char, align: u32, width: usize, precision: usize) -> &mut Formatter<'a> {
        self.flags = flags;
        self.fill = fill;
        self.align = align;
        self.width = width;
        self.precision = precision;
        self
    }

    /// Takes all options away.
    pub fn plain(&mut self) -> &mut Formatter<'a> {
        self.with(0, ' ', 0, NONE_GIVEN, NONE_GIVEN)
    }

    /// Writes the text between two arguments; nobody asks how it went.
    pub fn piece(&mut self, text: &str) {
        let _ = (self.put)(self.sink, text);
    }

    /// Writes text as it is.
    pub fn write_str(&mut self, text: &str) -> Result {
        (self.put)(self.sink, text)
    }

    /// Writes one character.
    pub fn write_char(&mut self, c: char) -> Result {
        let mut room = [0u8; 4];
        (self.put)(self.sink, c.encode_utf8(&mut room))
    }

    /// What `write!(f, ...)` calls. The options in force are back afterwards.
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        let mut inner = Formatter::new(self.sink, self.put);
        (args.run)(args.data, &mut inner)
    }

    /// The width asked for.
    pub fn width(&self) -> Option<usize> {
        if self.width == NONE_GIVEN { None } else { Some(self.width) }
    }

    /// The precision asked for.
    pub fn precision(&self) -> Option<usize> {
        if self.precision == NONE_GIVEN { None } else { Some(self.precision) }
    }

    /// What fills the room beside the text.
    pub fn fill(&self) -> char {
        self.fill
    }

    /// Where the text shall stand.
    pub fn align(&self) -> Option<Alignment> {
        if self.align == LEFT {
            Some(Alignment::Left)
        } else if self.align == CENTRE {
            Some(Alignment::Center)
        } else if self.align == RIGHT {
            Some(Alignment::Right)
        } else {
            None
        }
    }

    /// Was `#` given?
    pub fn alternate(&self) -> bool {
        self.flags & ALTERNATE != 0
    }

    /// Was `+` given?
    pub fn sign_plus(&self) -> bool {
        self.flags & PLUS != 0
    }

    /// Was `-` given?
    pub fn sign_minus(&self) -> bool {
        self.flags & MINUS != 0
    }

    /// Was `0` given?
    pub fn sign_aware_zero_pad(&self) -> bool {
        self.flags & ZERO != 0
    }

    /// Writes the fill `count` times.
    fn write_fill(&mut self, count: usize) -> Result {
        for _ in 0..count {
            self.write_char(self.fill)?;
        }
        Ok(())
    }

    /// Writes `head` and `body` in a field of the width asked for; `usual` is the alignment when none was given.
    fn write_aligned(&mut self, head: &str, body: &str, length: usize, usual: u32) -> Result {
        let room = if self.width == NONE_GIVEN || self.width <= length { 0 } else { self.width - length };
        let align = if self.align == 0 { usual } else { self.align };
        let before = if align == LEFT {
            0
        } else if align == CENTRE {
            room / 2
        } else {
            room
        };
        self.write_fill(before)?;
        if !head.is_empty() {
            self.write_str(head)?;
        }
        self.write_str(body)?;
        self.write_fill(room - before)
    }

    /// Writes text cut to the precision, in a field of the width asked for.
    pub fn pad(&mut self, text: &str) -> Result {
        if self.width == NONE_GIVEN && self.precision == NONE_GIVEN {
            return self.write_str(text);
        }
        let mut shown = text;
        if self.precision != NONE_GIVEN {
            let mut end = 0;
            let mut left = self.precision;
            let bytes = text.as_bytes();
            while end < bytes.len() && left > 0 {
                end += crate::str::width_of_first_byte(bytes[end]);
                left -= 1;
            }
            shown = unsafe { text.get_unchecked(0..end) };
        }
        if self.width == NONE_GIVEN {
            return self.write_str(shown);
        }
        let length = crate::str::count_chars(shown);
        self.write_aligned("", shown, length, LEFT)
    }

    /// Writes digits with sign and prefix, in a field of the width asked for.
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, digits: &str) -> Result {
        let sign = if !is_nonnegative {
            "-"
        } else if self.sign_plus() {
            "+"
        } else {
            ""
        };
        let prefix = if self.alternate() { prefix } else { "" };
        self.pad_number(sign, prefix, digits)
    }

    /// Writes sign, prefix and digits; with `0` the zeros come behind the prefix.
    fn pad_number(&mut self, sign: &str, prefix: &str, digits: &str) -> Result {
        let length = sign.len() + prefix.len() + digits.len();
        if self.width == NONE_GIVEN || self.width <= length {
            if !sign.is_empty() {
                self.write_str(sign)?;
            }
            if !prefix.is_empty() {
                self.write_str(prefix)?;
            }
            return self.write_str(digits);
        }
        if self.sign_aware_zero_pad() {
            self.write_str(sign)?;
            self.write_str(prefix)?;
            for _ in 0..self.width - length {
                self.write_str("0")?;
            }
            return self.write_str(digits);
        }
        let room = self.width - length;
        let before = match self.align {
            LEFT => 0,
            CENTRE => room / 2,
            _ => room,
        };
        self.write_fill(before)?;
        self.write_str(sign)?;
        self.write_str(prefix)?;
        self.write_str(digits)?;
        self.write_fill(room - before)
    }

    /// Starts `Name { field: value }`.
    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {
        let result = self.write_str(name);
        DebugStruct { f: self, result, has_fields: false }
    }

    /// Starts `Name(value)`.
    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {
        let result = self.write_str(name);
        DebugTuple { f: self, result, fields: 0, has_name: !name.is_empty() }
    }

    /// Starts `[value, value]`.
    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {
        let result = self.write_str("[");
        DebugList { f: self, result, has_entries: false }
    }

    /// Starts `{value, value}`.
    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {
        let result = self.write_str("{");
        DebugSet { f: self, result, has_entries: false }
    }

    /// Starts `{key: value, key: value}`.
    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {
        let result = self.write_str("{");
        DebugMap { f: self, result, has_entries: false }
    }
}

impl<'a> Write for Formatter<'a> {
    fn write_str(&mut self, text: &str) -> Result {
        (self.put)(self.sink, text)
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        let mut inner = Formatter::new(self.sink, self.put);
        (args.run)(args.data, &mut inner)
    }
}

/// Writes through to another formatter's sink, four spaces further in.
struct Indenter {
    sink: *mut (),
    put: fn(*mut (), &str) -> Result,
    at_line_start: bool,
}

/// Feeds the `Indenter` behind `sink`.
fn put_indented(sink: *mut (), text: &str) -> Result {
    let to = unsafe { &mut *(sink as *mut Indenter) };
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        if to.at_line_start {
            (to.put)(to.sink, "    ")?;
        }
        let mut end = start;
        while end < bytes.len() && bytes[end] != b'\n' {
            end += 1;
        }
        to.at_line_start = end < bytes.len();
        if to.at_line_start {
            end += 1;
        }
        (to.put)(to.sink, unsafe { text.get_unchecked(start..end) })?;
        start = end;
    }
    Ok(())
}

/// Writes one entry of a pretty-printed list: indented, with a comma and a new line behind it.
fn write_indented<T: Debug + ?Sized>(f: &mut Formatter<'_>, name: &str, value: &T) -> Result {
    let mut indenter = Indenter { sink: f.sink, put: f.put, at_line_start: true };
    let mut inner = f.nested(&mut indenter as *mut Indenter as *mut (), put_indented);
    if !name.is_empty() {
        inner.write_str(name)?;
        inner.write_str(": ")?;
    }
    value.fmt(&mut inner)?;
    inner.write_str(",\n")
}

/// Writes `Name { field: value }`.
pub struct DebugStruct<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_fields: bool,
}

impl<'a, 'b> DebugStruct<'a, 'b> {
    /// The next field.
    pub fn field<T: Debug + ?Sized>(&mut self, name: &str, value: &T) -> &mut DebugStruct<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_field(name, value);
        }
        self.has_fields = true;
        self
    }

    fn write_field<T: Debug + ?Sized>(&mut self, name: &str, value: &T) -> Result {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(" {\n")?;
            }
            return write_indented(self.f, name, value);
        }
        self.f.write_str(if self.has_fields { ", " } else { " { " })?;
        self.f.write_str(name)?;
        self.f.write_str(": ")?;
        value.fmt(self.f)
    }

    /// The end, with `..` for fields that are not shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if !self.has_fields {
            self.f.write_str(" { .. }")
        } else if self.f.alternate() {
            self.f.write_str("    ..\n}")
        } else {
            self.f.write_str(", .. }")
        }
    }

    /// The end.
    pub fn finish(&mut self) -> Result {
        self.result?;
        if !self.has_fields {
            Ok(())
        } else if self.f.alternate() {
            self.f.write_str("}")
        } else {
            self.f.write_str(" }")
        }
    }
}

/// Writes `Name(value)`.
pub struct DebugTuple<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    fields: usize,
    has_name: bool,
}

impl<'a, 'b> DebugTuple<'a, 'b> {
    /// The next field.
    pub fn field<T: Debug + ?Sized>(&mut self, value: &T) -> &mut DebugTuple<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_field(value);
        }
        self.fields += 1;
        self
    }

    fn write_field<T: Debug + ?Sized>(&mut self, value: &T) -> Result {
        if self.f.alternate() {
            if self.fields == 0 {
                self.f.write_str("(\n")?;
            }
            return write_indented(self.f, "", value);
        }
        self.f.write_str(if self.fields == 0 { "(" } else { ", " })?;
        value.fmt(self.f)
    }

    /// The end.
    pub fn finish(&mut self) -> Result {
        self.result?;
        if self.fields == 0 {
            return Ok(());
        }
        if self.fields == 1 && !self.has_name && !self.f.alternate() {
            self.f.write_str(",")?;
        }
        self.f.write_str(")")
    }

    /// The end, with `..` for fields that are not shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.fields == 0 {
            self.f.write_str("(..)")
        } else if self.f.alternate() {
            self.f.write_str("    ..\n)")
        } else {
            self.f.write_str(", ..)")
        }
    }
}

/// The next entry of a list or set.
fn write_entry<T: Debug + ?Sized>(f: &mut Formatter<'_>, is_first: bool, value: &T) -> Result {
    if f.alternate() {
        if is_first {
            f.write_str("\n")?;
        }
        return write_indented(f, "", value);
    }
    if !is_first {
        f.write_str(", ")?;
    }
    value.fmt(f)
}

/// Writes `[value, value]`.
pub struct DebugList<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugList<'a, 'b> {
    /// The next entry.
    pub fn entry<T: Debug + ?Sized>(&mut self, value: &T) -> &mut DebugList<'a, 'b> {
        if self.result.is_ok() {
            self.result = write_entry(self.f, !self.has_entries, value);
        }
        self.has_entries = true;
        self
    }

    /// All entries that an iterator gives.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugList<'a, 'b> {
        for value in entries {
            self.entry(&value);
        }
        self
    }

    /// The end.
    pub fn finish(&mut self) -> Result {
        self.result?;
        self.f.write_str("]")
    }

    /// The end, with `..` for entries that are not shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        finish_open(self.f, self.has_entries, "]")
    }
}

/// Writes `..` and the closing bracket.
fn finish_open(f: &mut Formatter<'_>, has_entries: bool, close: &str) -> Result {
    if has_entries {
        f.write_str(if f.alternate() { "    ..\n" } else { ", .." })?;
    } else {
        f.write_str("..")?;
    }
    f.write_str(close)
}

/// Writes `{value, value}`.
pub struct DebugSet<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugSet<'a, 'b> {
    /// The next entry.
    pub fn entry<T: Debug + ?Sized>(&mut self, value: &T) -> &mut DebugSet<'a, 'b> {
        if self.result.is_ok() {
            self.result = write_entry(self.f, !self.has_entries, value);
        }
        self.has_entries = true;
        self
    }

    /// All entries that an iterator gives.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugSet<'a, 'b> {
        for value in entries {
            self.entry(&value);
        }
        self
    }

    /// The end.
    pub fn finish(&mut self) -> Result {
        self.result?;
        self.f.write_str("}")
    }

    /// The end, with `..` for entries that are not shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        finish_open(self.f, self.has_entries, "}")
    }
}

/// Writes `{key: value, key: value}`.
pub struct DebugMap<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: Result,
    has_entries: bool,
}

impl<'a, 'b> DebugMap<'a, 'b> {
    /// The next pair.
    pub fn entry<K: Debug + ?Sized, V: Debug + ?Sized>(&mut self, key: &K, value: &V) -> &mut DebugMap<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_pair(key, value);
        }
        self.has_entries = true;
        self
    }

    /// The key of the next pair; its value must follow.
    pub fn key<K: Debug + ?Sized>(&mut self, key: &K) -> &mut DebugMap<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_key(key);
        }
        self
    }

    /// The value of the key that was given.
    pub fn value<V: Debug + ?Sized>(&mut self, value: &V) -> &mut DebugMap<'a, 'b> {
        if self.result.is_ok() {
            self.result = self.write_value(value);
        }
        self.has_entries = true;
        self
    }

    fn write_key<K: Debug + ?Sized>(&mut self, key: &K) -> Result {
        if self.f.alternate() {
            if !self.has_entries {
                self.f.write_str("\n")?;
            }
            let mut indenter = Indenter { sink: self.f.sink, put: self.f.put, at_line_start: true };
            let mut inner = self.f.nested(&mut indenter as *mut Indenter as *mut (), put_indented);
            key.fmt(&mut inner)?;
            return inner.write_str(": ");
        }
        if self.has_entries {
            self.f.write_str(", ")?;
        }
        key.fmt(self.f)?;
        self.f.write_str(": ")
    }

    fn write_value<V: Debug + ?Sized>(&mut self, value: &V) -> Result {
        if !self.f.alternate() {
            return value.fmt(self.f);
        }
        let mut indenter = Indenter { sink: self.f.sink, put: self.f.put, at_line_start: false };
        let mut inner = self.f.nested(&mut indenter as *mut Indenter as *mut (), put_indented);
        value.fmt(&mut inner)?;
        inner.write_str(",\n")
    }

    fn write_pair<K: Debug + ?Sized, V: Debug + ?Sized>(&mut self, key: &K, value: &V) -> Result {
        if self.f.alternate() {
            if !self.has_entries {
                self.f.write_str("\n")?;
            }
            let mut indenter = Indenter { sink: self.f.sink, put: self.f.put, at_line_start: true };
            let mut inner = self.f.nested(&mut indenter as *mut Indenter as *mut (), put_indented);
            key.fmt(&mut inner)?;
            inner.write_str(": ")?;
            value.fmt(&mut inner)?;
            return inner.write_str(",\n");
        }
        if self.has_entries {
            self.f.write_str(", ")?;
        }
        key.fmt(self.f)?;
        self.f.write_str(": ")?;
        value.fmt(self.f)
    }

    /// All pairs that an iterator gives.
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) -> &mut DebugMap<'a, 'b> {
        for (key, value) in pairs {
            self.entry(&key, &value);
        }
        self
    }

    /// The end.
    pub fn finish(&mut self) -> Result {
        self.result?;
        self.f.write_str("}")
    }

    /// The end, with `..` for pairs that are not shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        finish_open(self.f, self.has_entries, "}")
    }
}

/// `{}`: text for users.
#[lang = "display"]
pub trait Display {
    /// Writes the text.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;

    /// What `to_string` gives. Texts and integers know how much room they need; the rest grows.
    fn __to_string(&self) -> String {
        let mut text = String::new();
        let mut f = Formatter::text(&mut text);
        if self.fmt(&mut f).is_err() {
            crate::panicking::panic_text("a Display implementation returned an error unexpectedly: Error");
        }
        text
    }
}

/// `{:?}`: text for programmers.
#[lang = "debug"]
pub trait Debug {
    /// Writes the text.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:x}`.
#[lang = "lower_hex"]
pub trait LowerHex {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:X}`.
#[lang = "upper_hex"]
pub trait UpperHex {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:o}`.
#[lang = "octal"]
pub trait Octal {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:b}`.
#[lang = "binary"]
pub trait Binary {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:e}`.
#[lang = "lower_exp"]
pub trait LowerExp {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:E}`.
#[lang = "upper_exp"]
pub trait UpperExp {
    /// Writes the number.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

/// `{:p}`: an address.
#[lang = "pointer"]
pub trait Pointer {
    /// Writes the address.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

#[each(Display, Debug, LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp)]
impl<T: ?Sized + each> each for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(*self, f)
    }
}

#[each(Display, Debug, LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp)]
impl<T: ?Sized + each> each for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&**self, f)
    }
}

// Integers: the digits are made backwards at the end of a small buffer.

/// Writes a decimal number.
fn write_decimal(magnitude: u64, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut room = [0u8; 20];
    let mut at = 20;
    let mut left = magnitude;
    loop {
        at -= 1;
        room[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[at..]) };
    f.pad_integral(is_nonnegative, "", digits)
}

/// Writes the bits of a number, `shift` bits a digit; `ten` is the digit for 10.
fn write_bits(bits: u64, shift: u32, ten: u8, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut room = [0u8; 64];
    let mut at = 64;
    let mut left = bits;
    loop {
        at -= 1;
        let digit = (left & ((1 << shift) - 1)) as u8;
        room[at] = if digit < 10 { b'0' + digit } else { ten + (digit - 10) };
        left >>= shift;
        if left == 0 {
            break;
        }
    }
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[at..]) };
    f.pad_integral(true, prefix, digits)
}

/// Writes a decimal number as `1.5e3`.
fn write_exponent(magnitude: u64, is_nonnegative: bool, mark: u8, f: &mut Formatter<'_>) -> Result {
    let mut digits = magnitude;
    let mut exponent: u64 = 0;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    let mut added_zeros = 0;
    if f.precision != NONE_GIVEN {
        let mut behind_point = 0;
        let mut rest = digits;
        while rest >= 10 {
            rest /= 10;
            behind_point += 1;
        }
        let dropped = if behind_point > f.precision { behind_point - f.precision } else { 0 };
        for _ in 1..dropped {
            digits /= 10;
            exponent += 1;
        }
        if dropped > 0 {
            let last = digits % 10;
            digits /= 10;
            exponent += 1;
            if last > 5 || last == 5 && (digits % 2 != 0 || dropped > 1) {
                digits += 1;
            }
            behind_point = f.precision;
        }
        added_zeros = f.precision - behind_point;
    }
    let mut room = [0u8; 48];
    let mut at = 0;
    let mut scale: u64 = 1;
    while digits / scale >= 10 {
        scale *= 10;
        exponent += 1;
    }
    room[at] = b'0' + (digits / scale) as u8;
    at += 1;
    let has_point = scale > 1 || added_zeros > 0;
    if has_point {
        room[at] = b'.';
        at += 1;
    }
    while scale > 1 {
        digits %= scale;
        scale /= 10;
        room[at] = b'0' + (digits / scale) as u8;
        at += 1;
    }
    while added_zeros > 0 && at < 40 {
        room[at] = b'0';
        at += 1;
        added_zeros -= 1;
    }
    room[at] = mark;
    at += 1;
    if exponent >= 10 {
        room[at] = b'0' + (exponent / 10) as u8;
        at += 1;
    }
    room[at] = b'0' + (exponent % 10) as u8;
    at += 1;
    let text = unsafe { crate::str::from_utf8_unchecked(&room[..at]) };
    let sign = if !is_nonnegative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    f.pad_number(sign, "", text)
}

/// A decimal number as a `String` with room for `room` bytes.
fn decimal_to_string(magnitude: u64, is_nonnegative: bool, room: usize) -> String {
    let mut text = String::with_capacity(room);
    let mut f = Formatter::text(&mut text);
    let _ = write_decimal(magnitude, is_nonnegative, &mut f);
    text
}

#[each(u8, u16, u32, u64, usize)]
impl Display for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_decimal(*self as u64, true, f)
    }
    fn __to_string(&self) -> String {
        let digits = if *self == 0 { 1 } else { self.ilog10() as usize + 1 };
        decimal_to_string(*self as u64, true, digits)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl Display for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_decimal(self.unsigned_abs() as u64, *self >= 0, f)
    }
    fn __to_string(&self) -> String {
        let longest = each::MAX.ilog10() as usize + 1;
        decimal_to_string(self.unsigned_abs() as u64, *self >= 0, if *self < 0 { longest + 1 } else { longest })
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Debug for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if f.flags & DEBUG_LOWER_HEX != 0 {
            LowerHex::fmt(self, f)
        } else if f.flags & DEBUG_UPPER_HEX != 0 {
            UpperHex::fmt(self, f)
        } else {
            Display::fmt(self, f)
        }
    }
}

#[each(u8, u16, u32, u64, usize)]
impl LowerHex for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 4, b'a', "0x", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl UpperHex for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 4, b'A', "0x", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl Octal for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 3, b'a', "0o", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl Binary for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 1, b'a', "0b", f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i8 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u8), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i16 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u16), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u32), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u64), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for isize {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as usize), f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl LowerExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(*self as u64, true, b'e', f)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl LowerExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(self.unsigned_abs() as u64, *self >= 0, b'e', f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl UpperExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(*self as u64, true, b'E', f)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl UpperExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(self.unsigned_abs() as u64, *self >= 0, b'E', f)
    }
}

// Floats: the engine makes the digits, sign and padding are done here.

/// Writes a float; `mode` is that of `float_format`.
fn write_float(value: f64, is_f32: bool, mode: u32, f: &mut Formatter<'_>) -> Result {
    if value != value {
        return f.pad_number("", "", "NaN");
    }
    let is_negative = value.is_sign_negative();
    let sign = if is_negative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    let magnitude = if is_negative { -value } else { value };
    if magnitude == 1.0 / 0.0 {
        return f.pad_number(sign, "", "inf");
    }
    let precision = if f.precision == NONE_GIVEN { -1 } else { f.precision as isize };
    let mut room = [0u8; 1100];
    let length = unsafe { intrinsics::float_format(magnitude, is_f32, mode, precision, &mut room as *mut [u8; 1100] as *mut u8) };
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[..length]) };
    f.pad_number(sign, "", digits)
}

impl Display for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 0, f)
    }
}

impl Debug for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 1, f)
    }
}

impl LowerExp for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 2, f)
    }
}

impl UpperExp for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 3, f)
    }
}

impl Display for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 0, f)
    }
}

impl Debug for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 1, f)
    }
}

impl LowerExp for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 2, f)
    }
}

impl UpperExp for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 3, f)
    }
}

// Text, bool, unit, never.

impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
    fn __to_string(&self) -> String {
        String::from(self)
    }
}

impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("\"")?;
        let bytes = self.as_bytes();
        let mut shown = 0;
        let mut at = 0;
        while at < bytes.len() {
            let (c, width) = unsafe { crate::str::decode(bytes, at) };
            if needs_escape(c, '"') {
                f.write_str(unsafe { self.get_unchecked(shown..at) })?;
                write_escaped(c, f)?;
                shown = at + width;
            }
            at += width;
        }
        f.write_str(unsafe { self.get_unchecked(shown..bytes.len()) })?;
        f.write_str("\"")
    }
}

impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut room = [0u8; 4];
        let text = self.encode_utf8(&mut room);
        f.pad(text)
    }
    fn __to_string(&self) -> String {
        String::from(*self)
    }
}

impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("'")?;
        if needs_escape(*self, '\'') {
            write_escaped(*self, f)?;
        } else {
            f.write_char(*self)?;
        }
        f.write_str("'")
    }
}

/// Is the character shown in another way between these quotes?
pub(crate) fn needs_escape(c: char, quote: char) -> bool {
    if c == '\\' || c == quote {
        return true;
    }
    if c >= ' ' && c < '\x7f' {
        return false;
    }
    !intrinsics::char_printable(c as u32)
}

/// Writes a character as an escape.
pub(crate) fn write_escaped<W: Write + ?Sized>(c: char, f: &mut W) -> Result {
    match c {
        '\0' => f.write_str("\\0"),
        '\t' => f.write_str("\\t"),
        '\r' => f.write_str("\\r"),
        '\n' => f.write_str("\\n"),
        '\'' => f.write_str("\\'"),
        '"' => f.write_str("\\\""),
        '\\' => f.write_str("\\\\"),
        _ => write_unicode_escape(c, f),
    }
}

/// Writes a character as `\u{...}`.
pub(crate) fn write_unicode_escape<W: Write + ?Sized>(c: char, f: &mut W) -> Result {
    f.write_str("\\u{")?;
    let mut shift = 20;
    let mut started = false;
    loop {
        let digit = ((c as u32 >> shift) & 15) as u8;
        if digit != 0 || started || shift == 0 {
            started = true;
            f.write_char((if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }) as char)?;
        }
        if shift == 0 {
            break;
        }
        shift -= 4;
    }
    f.write_str("}")
}

impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
    fn __to_string(&self) -> String {
        String::from(if *self { "true" } else { "false" })
    }
}

impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}

impl Debug for () {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("()")
    }
}

impl Debug for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}

impl Display for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}

// Pointers.

/// Writes an address: `0x` always, with `#` as wide as an address can be.
pub(crate) fn write_address(address: usize, f: &mut Formatter<'_>) -> Result {
    let flags = f.flags;
    let width = f.width;
    if f.alternate() {
        f.flags |= ZERO;
        if f.width == NONE_GIVEN {
            f.width = 18;
        }
    }
    f.flags |= ALTERNATE;
    let result = LowerHex::fmt(&address, f);
    f.flags = flags;
    f.width = width;
    result
}

impl<T: ?Sized> Pointer for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_address(self.addr(), f)
    }
}

impl<T: ?Sized> Pointer for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_address(self.addr(), f)
    }
}

impl<T: ?Sized> Pointer for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_address((*self as *const T).addr(), f)
    }
}

impl<T: ?Sized> Pointer for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_address((&**self as *const T).addr(), f)
    }
}

impl<T: ?Sized> Debug for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}

impl<T: ?Sized> Debug for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}

// Slices, arrays, cells.

impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Copy + Debug> Debug for Cell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("Cell").field("value", &self.get()).finish()
    }
}

impl<T: Debug> Debug for RefCell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.try_borrow() {
            Ok(value) => f.debug_struct("RefCell").field("value", &*value).finish(),
            Err(_) => f.debug_struct("RefCell").field("value", &Placeholder("<borrowed>")).finish(),
        }
    }
}

impl<T: ?Sized> Debug for UnsafeCell<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("UnsafeCell").finish_non_exhaustive()
    }
}

/// Text that Debug shows without quotes.
pub(crate) struct Placeholder(pub(crate) &'static str);

impl Debug for Placeholder {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(self.0)
    }
}

/// A value that is formatted by a function.
pub struct FromFn<F>(F);

/// Makes a value that is formatted by `body`.
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(body: F) -> FromFn<F> {
    FromFn(body)
}

impl<F: Fn(&mut Formatter<'_>) -> Result> Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}

impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
