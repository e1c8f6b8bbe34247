//! What a type is called, and whether two types are the same.

use crate::boxed::Box;
use crate::fmt;
use crate::intrinsics;

/// The type's name as a reader would write it.
pub const fn type_name<T: ?Sized>() -> &'static str {
    intrinsics::type_name::<T>()
}

/// The name of a value's type.
pub const fn type_name_of_val<T: ?Sized>(_value: &T) -> &'static str {
    intrinsics::type_name::<T>()
}

/// Stands for a type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId {
    number: u64,
    /// Always 16: an id of std is as large.
    bytes: u64,
}

impl fmt::Debug for TypeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_fmt(format_args!("TypeId(0x{:032x})", self.number))
    }
}

impl TypeId {
    /// The id of a type.
    pub const fn of<T: ?Sized + 'static>() -> TypeId {
        TypeId { number: intrinsics::type_id::<T>(), bytes: 16 }
    }
}

/// Values that know their type.
#[lang = "any"]
pub trait Any: 'static {
    /// The id of the value's type.
    fn type_id(&self) -> TypeId;
}

impl<T: ?Sized + 'static> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

#[each(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl each {
    /// Is the value a `T`?
    pub fn is<T: Any>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }

    /// The value as a `T`, if it is one.
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() { Some(unsafe { &*(self as *const each as *const T) }) } else { None }
    }

    /// The value as a `T` that can be changed, if it is one.
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { Some(unsafe { &mut *(self as *mut each as *mut T) }) } else { None }
    }
}

#[each(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl fmt::Debug for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Any { .. }")
    }
}

#[each(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl Box<each> {
    /// The box as one of `T`, or as it was.
    pub fn downcast<T: Any>(self) -> Result<Box<T>, Box<each>> {
        if self.is::<T>() {
            let raw = Box::into_raw(self);
            Ok(unsafe { Box::from_raw(raw as *mut T) })
        } else {
            Err(self)
        }
    }
}
