//! Iterators that go on giving nothing once they gave nothing.

use crate::btree_map::{BTreeIter, BTreeIterMut, BTreeKeys, BTreeValues, BTreeValuesMut};
use crate::hash_map::{Keys, MapIntoIter, MapIter, MapIterMut, Values, ValuesMut};
use crate::hash_set::SetIntoIter;
use crate::iter::FusedIterator;
use crate::iter_adapters::{Chain, Cloned, Copied, Enumerate, Filter, FilterMap, Inspect, Map, Rev, Zip};
use crate::iter_limits::{Cycle, Fuse, Peekable, Skip, SkipWhile, Take, TakeWhile};
use crate::iter_sources::Empty;
use crate::linked_list::{LinkedListIntoIter, LinkedListIter, LinkedListIterMut};
use crate::slice as s;
use crate::vec_deque::{VecDequeIntoIter, VecDequeIter, VecDequeIterMut};

#[each(
    s::Iter, s::IterMut, s::Windows, s::Chunks, s::ChunksMut, s::ChunksExact, s::ChunksExactMut, s::RChunks, s::RChunksMut,
    s::RChunksExact, s::RChunksExactMut, crate::vec::Drain, VecDequeIter, VecDequeIterMut, LinkedListIter, LinkedListIterMut
)]
impl<'a, T> FusedIterator for each<'a, T> {}

#[each(
    MapIter, MapIterMut, Keys, Values, ValuesMut, BTreeIter, BTreeIterMut, BTreeKeys, BTreeValues,
    BTreeValuesMut
)]
impl<'a, K, V> FusedIterator for each<'a, K, V> {}

#[each(crate::vec::IntoIter, crate::option::IntoIter, Empty, VecDequeIntoIter, LinkedListIntoIter, SetIntoIter)]
impl<T> FusedIterator for each<T> {}

impl<K, V> FusedIterator for MapIntoIter<K, V> {}

impl<T, const N: usize> FusedIterator for crate::array::IntoIter<T, N> {}

#[each(crate::str::Chars, crate::str::CharIndices, crate::str::Bytes, crate::str::Lines, crate::str::SplitWhitespace)]
impl<'a> FusedIterator for each<'a> {}

impl FusedIterator for crate::char::CaseMapping {}

impl<I: Iterator> FusedIterator for Fuse<I> {}

#[each(Rev, Skip, Take, Enumerate, Peekable, Cloned, Copied)]
impl<I: FusedIterator> FusedIterator for each<I>
where
    each<I>: Iterator,
{
}

#[each(Map, Filter, FilterMap, Inspect, SkipWhile, TakeWhile)]
impl<I: FusedIterator, F> FusedIterator for each<I, F>
where
    each<I, F>: Iterator,
{
}

impl<A: FusedIterator, B: FusedIterator<Item = A::Item>> FusedIterator for Chain<A, B> {}

impl<A: FusedIterator, B: FusedIterator> FusedIterator for Zip<A, B> {}

impl<I: Clone + Iterator> FusedIterator for Cycle<I> {}

#[each(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, u128, i128, char)]
impl FusedIterator for crate::ops::Range<each> {}

#[each(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, u128, i128, char)]
impl FusedIterator for crate::ops::RangeInclusive<each> {}
