//! Texts out of pieces: what `collect` and `extend` make of characters and texts.

use crate::borrow::Cow;

impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Self {
        let mut result = String::new();
        result.extend(iter);
        result
    }
}

impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> Self {
        let mut result = String::new();
        result.extend(iter);
        result
    }
}

impl<'a> FromIterator<&'a str> for String {
    fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> Self {
        let mut result = String::new();
        result.extend(iter);
        result
    }
}

impl FromIterator<String> for String {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> Self {
        let mut iter = iter.into_iter();
        match iter.next() {
            None => String::new(),
            Some(mut first) => {
                first.extend(iter);
                first
            }
        }
    }
}

impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        let iter = iter.into_iter();
        let (at_least, _) = iter.size_hint();
        self.reserve(at_least);
        for c in iter {
            self.push(c);
        }
    }
}

impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) {
        for c in iter {
            self.push(*c);
        }
    }
}

impl<'a> Extend<&'a str> for String {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, iter: I) {
        for text in iter {
            self.push_str(text);
        }
    }
}

impl Extend<String> for String {
    fn extend<I: IntoIterator<Item = String>>(&mut self, iter: I) {
        for text in iter {
            self.push_str(&text);
        }
    }
}

#[each(String, &str, Box<str>)]
impl<'a> FromIterator<each> for Box<str> {
    fn from_iter<I: IntoIterator<Item = each>>(iter: I) -> Self {
        String::from_iter(iter).into_boxed_str()
    }
}

impl FromIterator<char> for Box<str> {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Self {
        String::from_iter(iter).into_boxed_str()
    }
}

impl FromIterator<Box<str>> for String {
    fn from_iter<I: IntoIterator<Item = Box<str>>>(iter: I) -> Self {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}

impl Extend<Box<str>> for String {
    fn extend<I: IntoIterator<Item = Box<str>>>(&mut self, iter: I) {
        for part in iter {
            self.push_str(&part);
        }
    }
}

impl<'a> FromIterator<Cow<'a, str>> for String {
    fn from_iter<I: IntoIterator<Item = Cow<'a, str>>>(iter: I) -> Self {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}

impl<'a> Extend<Cow<'a, str>> for String {
    fn extend<I: IntoIterator<Item = Cow<'a, str>>>(&mut self, iter: I) {
        for part in iter {
            self.push_str(&part);
        }
    }
}

#[each(String, &'b str, char)]
impl<'a, 'b> FromIterator<each> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = each>>(iter: I) -> Self {
        Cow::Owned(String::from_iter(iter))
    }
}
