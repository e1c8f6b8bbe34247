//! Formatting. A `Formatter` is a sink with options; the macros call it piece by piece.

use crate::intrinsics;
use crate::marker::PhantomData;

pub use crate::fmt_builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple};

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

impl<'a> Arguments<'a> {
    /// A text without arguments.
    pub fn text(text: &'static &'static str) -> Arguments<'a> {
        Arguments { data: text as *const &'static str as *const (), run: run_text, life: PhantomData }
    }

    /// The text, when there are no arguments.
    pub fn as_str(&self) -> Option<&'static str> {
        if self.run as usize == run_text as usize { Some(unsafe { *(self.data as *const &'static str) }) } else { None }
    }
}

/// Writes the text behind `data`.
fn run_text(data: *const (), f: &mut Formatter<'_>) -> Result {
    f.write_str(unsafe { *(data as *const &'static str) })
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
pub(crate) const NONE_GIVEN: usize = 0xffff_ffff_ffff_ffff;

const PLUS: u32 = 1;
const MINUS: u32 = 2;
pub(crate) const ALTERNATE: u32 = 4;
pub(crate) const ZERO: u32 = 8;
pub(crate) const DEBUG_LOWER_HEX: u32 = 16;
pub(crate) const DEBUG_UPPER_HEX: u32 = 32;

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
                end += crate::str_utf8::width_of_first_byte(bytes[end]);
                left -= 1;
            }
            shown = unsafe { text.get_unchecked(0..end) };
        }
        if self.width == NONE_GIVEN {
            return self.write_str(shown);
        }
        let length = crate::str_utf8::count_chars(shown);
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
