//! What a type is called, and whether two types are the same.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId {
    number: u64,
}

impl TypeId {
    /// The id of a type.
    pub const fn of<T: ?Sized + 'static>() -> TypeId {
        TypeId { number: intrinsics::type_id::<T>() }
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
