//! What stands beside the address in a pointer: nothing, a length, or a table of methods. (Not stable in Rust yet.)

use crate::alloc::Layout;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::ptr::NonNull;

/// Every type; the engine knows what its pointers carry.
#[lang = "pointee"]
#[unstable(ptr_metadata)]
pub trait Pointee {
    /// `()`, `usize` or `DynMetadata`.
    type Metadata: fmt::Debug + Copy + Send + Sync + Ord + Hash + Unpin;
}

/// What a pointer without metadata points at.
pub trait Thin {}

impl<T> Thin for T {}

/// What stands beside the address.
#[unstable(ptr_metadata)]
pub const fn metadata<T: ?Sized>(pointer: *const T) -> <T as Pointee>::Metadata {
    intrinsics::ptr_metadata(pointer)
}

/// A pointer from its two parts.
#[unstable(ptr_metadata)]
pub const fn from_raw_parts<T: ?Sized>(data: *const impl Thin, metadata: <T as Pointee>::Metadata) -> *const T {
    intrinsics::pointer_of_parts::<T>(data as *const (), metadata)
}

/// A pointer for writing from its two parts.
#[unstable(ptr_metadata)]
pub const fn from_raw_parts_mut<T: ?Sized>(data: *mut impl Thin, metadata: <T as Pointee>::Metadata) -> *mut T {
    intrinsics::pointer_of_parts::<T>(data as *const (), metadata) as *mut T
}

/// The table of a trait object: its size, alignment, destructor and methods.
#[lang = "dyn_metadata"]
#[unstable(ptr_metadata)]
pub struct DynMetadata<Dyn: ?Sized> {
    table: usize,
    of: PhantomData<Dyn>,
}

unsafe impl<Dyn: ?Sized> Send for DynMetadata<Dyn> {}
unsafe impl<Dyn: ?Sized> Sync for DynMetadata<Dyn> {}

impl<Dyn: ?Sized> DynMetadata<Dyn> {
    /// The size of the type that the table is for.
    pub fn size_of(self) -> usize {
        intrinsics::table_size(self.table)
    }

    /// The alignment of the type that the table is for.
    pub fn align_of(self) -> usize {
        intrinsics::table_align(self.table)
    }

    /// Both.
    pub fn layout(self) -> Layout {
        unsafe { Layout::from_size_align_unchecked(self.size_of(), self.align_of()) }
    }
}

impl<Dyn: ?Sized> Clone for DynMetadata<Dyn> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Dyn: ?Sized> Copy for DynMetadata<Dyn> {}

impl<Dyn: ?Sized> fmt::Debug for DynMetadata<Dyn> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DynMetadata").field(&(self.table as *const ())).finish()
    }
}

impl<Dyn: ?Sized> PartialEq for DynMetadata<Dyn> {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

impl<Dyn: ?Sized> Eq for DynMetadata<Dyn> {}

impl<Dyn: ?Sized> PartialOrd for DynMetadata<Dyn> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.table.cmp(&other.table))
    }
}

impl<Dyn: ?Sized> Ord for DynMetadata<Dyn> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.table.cmp(&other.table)
    }
}

impl<Dyn: ?Sized> Hash for DynMetadata<Dyn> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.table.hash(state)
    }
}

impl<T: ?Sized> *const T {
    /// The address alone, and what stands beside it.
    #[unstable(ptr_metadata)]
    pub const fn to_raw_parts(self) -> (*const (), <T as Pointee>::Metadata) {
        (self as *const (), metadata(self))
    }

    /// This address, with what stands beside that of `other`.
    #[unstable(set_ptr_value)]
    pub const fn with_metadata_of<U: ?Sized>(self, other: *const U) -> *const U {
        from_raw_parts::<U>(self as *const (), metadata(other))
    }
}

impl<T: ?Sized> *mut T {
    /// The address alone, and what stands beside it.
    #[unstable(ptr_metadata)]
    pub const fn to_raw_parts(self) -> (*mut (), <T as Pointee>::Metadata) {
        (self as *mut (), metadata(self as *const T))
    }

    /// This address, with what stands beside that of `other`.
    #[unstable(set_ptr_value)]
    pub const fn with_metadata_of<U: ?Sized>(self, other: *const U) -> *mut U {
        from_raw_parts_mut::<U>(self as *mut (), metadata(other))
    }
}

impl<T: ?Sized> NonNull<T> {
    /// A pointer from its two parts.
    #[unstable(ptr_metadata)]
    pub const fn from_raw_parts(data: NonNull<impl Thin>, metadata: <T as Pointee>::Metadata) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(from_raw_parts_mut::<T>(data.as_ptr(), metadata)) }
    }

    /// The address alone, and what stands beside it.
    #[unstable(ptr_metadata)]
    pub const fn to_raw_parts(self) -> (NonNull<()>, <T as Pointee>::Metadata) {
        (self.cast(), metadata(self.as_ptr() as *const T))
    }
}
