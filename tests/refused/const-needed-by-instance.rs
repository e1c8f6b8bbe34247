//~ no-rustc: rustc finds it when it makes code, which a check does not
// A constant that an instance names must have a value, even where no run comes to it.
struct Cook<T>(T);

impl<T> Cook<T> {
    const FITS: () = assert!(std::mem::size_of::<T>() > 4); //~ E0080
}

fn hire<T>() {
    if false {
        let _ = Cook::<T>::FITS;
    }
}

fn main() {
    hire::<u64>();
    hire::<u16>();
}
