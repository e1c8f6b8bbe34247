//! Going over the pieces of a text that lie between what was looked for, or over what was found.

use crate::str_pattern::{Pattern, find_char_before, next_boundary};

/// What stands between matches. `start` is none once the last part was given.
#[derive(Clone, Debug)]
pub struct Split<'a, P> {
    text: &'a str,
    start: Option<usize>,
    search: Option<usize>,
    end: usize,
    pattern: P,
    parts_left: usize,
    skip_empty_end: bool,
}

impl<'a, P: Pattern> Split<'a, P> {
    fn new(text: &'a str, pattern: P, parts_left: usize, skip_empty_end: bool) -> Split<'a, P> {
        Split { text, start: Some(0), search: Some(0), end: text.len(), pattern, parts_left, skip_empty_end }
    }

    /// The last part.
    fn last_part(&mut self, start: usize) -> Option<&'a str> {
        self.start = None;
        if self.skip_empty_end && start == self.end {
            return None;
        }
        Some(unsafe { self.text.get_unchecked(start..self.end) })
    }

    /// What is left.
    #[unstable(str_split_remainder)]
    pub fn remainder(&self) -> Option<&'a str> {
        let start = self.start?;
        Some(&self.text[start..self.end])
    }
}

impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let start = self.start?;
        if self.parts_left == 0 {
            return None;
        }
        self.parts_left -= 1;
        if self.parts_left == 0 {
            return self.last_part(start);
        }
        let found = match self.search {
            Some(from) => self.pattern.find_from(self.text, from),
            None => None,
        };
        match found {
            Some((at, behind)) if behind <= self.end => {
                self.search = if behind == at { next_boundary(self.text, at) } else { Some(behind) };
                self.start = Some(behind);
                Some(unsafe { self.text.get_unchecked(start..at) })
            }
            _ => self.last_part(start),
        }
    }
}

impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        let start = self.start?;
        if self.skip_empty_end {
            self.skip_empty_end = false;
            if let Some((at, behind)) = self.pattern.find_before(self.text, self.end) {
                if behind == self.end && at >= start {
                    self.end = at;
                }
            }
        }
        match self.pattern.find_before(self.text, self.end) {
            Some((at, behind)) if at >= start => {
                let part = unsafe { self.text.get_unchecked(behind..self.end) };
                self.end = at;
                Some(part)
            }
            _ => self.last_part(start),
        }
    }
}

/// What stands between matches, from the end.
#[derive(Clone, Debug)]
pub struct RSplit<'a, P> {
    text: &'a str,
    end: Option<usize>,
    pattern: P,
    parts_left: usize,
    search_end: Option<usize>,
}

impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let end = self.end?;
        if self.parts_left == 0 {
            return None;
        }
        self.parts_left -= 1;
        let found = match self.search_end {
            Some(before) if self.parts_left > 0 => self.pattern.find_before(self.text, before),
            _ => None,
        };
        match found {
            Some((at, behind)) => {
                self.end = Some(at);
                self.search_end = Some(at);
                if at == behind {
                    self.search_end = match find_char_before(self.text, at, |_| true) {
                        Some((before, _)) => Some(before),
                        None => None,
                    };
                }
                Some(unsafe { self.text.get_unchecked(behind..end) })
            }
            None => {
                self.end = None;
                Some(unsafe { self.text.get_unchecked(0..end) })
            }
        }
    }
}

/// Parts that end with a match each.
#[derive(Clone, Debug)]
pub struct SplitInclusive<'a, P> {
    text: &'a str,
    start: usize,
    pattern: P,
}

impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let start = self.start;
        if start == self.text.len() {
            return None;
        }
        self.start = match self.pattern.find_from(self.text, start) {
            Some((_, behind)) => behind,
            None => self.text.len(),
        };
        Some(unsafe { self.text.get_unchecked(start..self.start) })
    }
}

/// Matches with the bytes where they start.
#[derive(Clone, Debug)]
pub struct MatchIndices<'a, P> {
    text: &'a str,
    pattern: P,
    from: Option<usize>,
}

impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let from = self.from?;
        match self.pattern.find_from(self.text, from) {
            Some((at, behind)) => {
                self.from = if at == behind { next_boundary(self.text, at) } else { Some(behind) };
                Some((at, unsafe { self.text.get_unchecked(at..behind) }))
            }
            None => {
                self.from = None;
                None
            }
        }
    }
}

/// Matches.
#[derive(Clone, Debug)]
pub struct Matches<'a, P> {
    indices: MatchIndices<'a, P>,
}

impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.indices.next() {
            Some((_, part)) => Some(part),
            None => None,
        }
    }
}
