// Locks, iterators and errors of the library are as large as std's, and have room for `None` where std's have.
use std::any::TypeId;
use std::collections::TryReserveError;
use std::slice::{Iter, IterMut};
use std::sync::{MutexGuard, OnceLock, RwLockReadGuard};

fn size<T>() -> (usize, usize, usize) {
    (size_of::<T>(), align_of::<T>(), size_of::<Option<T>>())
}

fn main() {
    println!("{:?} {:?}", size::<OnceLock<u8>>(), size::<OnceLock<u64>>()); //~| (8, 4, 12) (16, 8, 24)
    println!("{:?} {:?}", size::<MutexGuard<u8>>(), size::<RwLockReadGuard<u8>>()); //~| (16, 8, 16) (16, 8, 16)
    println!("{:?} {:?}", size::<Iter<u8>>(), size::<IterMut<u8>>()); //~| (16, 8, 16) (16, 8, 16)
    println!("{:?} {:?}", size::<TypeId>(), size::<TryReserveError>()); //~| (16, 8, 24) (16, 8, 16)
    println!("{:?}", Vec::<u8>::new().try_reserve(usize::MAX)); //~| Err(TryReserveError { kind: CapacityOverflow })
}
