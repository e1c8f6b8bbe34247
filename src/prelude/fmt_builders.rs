//! `debug_struct` and its kin: `{:?}` for what has parts.

use crate::fmt::{Debug, Formatter, Result};

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
