//! Sums and products; and what stops at the first `None` or `Err`, for those and for `collect`.

use crate::ops::{Add, Mul};

/// Can be the sum of values.
pub trait Sum<A = Self>: Sized {
    /// The sum.
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}

/// Can be the product of values.
pub trait Product<A = Self>: Sized {
    /// The product.
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sum for each {
    fn sum<I: Iterator<Item = each>>(mut iter: I) -> each {
        let mut total = 0 as each;
        while let Some(value) = iter.next() {
            total = Add::add(total, value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl<'a> Sum<&'a each> for each {
    fn sum<I: Iterator<Item = &'a each>>(mut iter: I) -> each {
        let mut total = 0 as each;
        while let Some(value) = iter.next() {
            total = Add::add(total, *value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Product for each {
    fn product<I: Iterator<Item = each>>(mut iter: I) -> each {
        let mut total = 1 as each;
        while let Some(value) = iter.next() {
            total = Mul::mul(total, value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl<'a> Product<&'a each> for each {
    fn product<I: Iterator<Item = &'a each>>(mut iter: I) -> each {
        let mut total = 1 as each;
        while let Some(value) = iter.next() {
            total = Mul::mul(total, *value);
        }
        total
    }
}

impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
    fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Self {
        let mut stopped = false;
        let total = U::sum(UntilNone { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}

impl<T, U: Product<T>> Product<Option<T>> for Option<U> {
    fn product<I: Iterator<Item = Option<T>>>(iter: I) -> Self {
        let mut stopped = false;
        let total = U::product(UntilNone { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}

impl<T, E, U: Sum<T>> Sum<Result<T, E>> for Result<U, E> {
    fn sum<I: Iterator<Item = Result<T, E>>>(iter: I) -> Self {
        let mut error = None;
        let total = U::sum(UntilErr { iter, error: &mut error });
        match error {
            None => Ok(total),
            Some(error) => Err(error),
        }
    }
}

impl<T, E, U: Product<T>> Product<Result<T, E>> for Result<U, E> {
    fn product<I: Iterator<Item = Result<T, E>>>(iter: I) -> Self {
        let mut error = None;
        let total = U::product(UntilErr { iter, error: &mut error });
        match error {
            None => Ok(total),
            Some(error) => Err(error),
        }
    }
}

/// Gives values until the first `None`.
pub(crate) struct UntilNone<'a, I> {
    pub(crate) iter: I,
    pub(crate) stopped: &'a mut bool,
}

impl<'a, T, I: Iterator<Item = Option<T>>> Iterator for UntilNone<'a, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Some(value)) => Some(value),
            Some(None) => {
                *self.stopped = true;
                None
            }
            None => None,
        }
    }
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
    }
}

/// Gives values until the first error.
pub(crate) struct UntilErr<'a, I, E> {
    pub(crate) iter: I,
    pub(crate) error: &'a mut Option<E>,
}

impl<'a, T, E, I: Iterator<Item = Result<T, E>>> Iterator for UntilErr<'a, I, E> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Ok(value)) => Some(value),
            Some(Err(error)) => {
                *self.error = Some(error);
                None
            }
            None => None,
        }
    }
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
    }
}
