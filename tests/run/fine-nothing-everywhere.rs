// What has no bytes is read, written, copied and dropped through any pointer that is aligned.
use std::alloc::Layout;
use std::ptr;

fn nowhere<T>() -> *mut T {
    ptr::null_mut()
}

fn main() {
    unsafe {
        nowhere::<()>().write(());
        nowhere::<()>().read();
        ptr::drop_in_place(ptr::slice_from_raw_parts_mut(ptr::NonNull::<String>::dangling().as_ptr(), 0));
        ptr::copy_nonoverlapping(nowhere::<u64>(), nowhere(), 0);
        ptr::write_bytes(nowhere::<u64>(), 1, 0);
        ptr::swap_nonoverlapping(nowhere::<u64>(), nowhere(), 0);
        println!("{}", ptr::null::<u64>().add(0).is_null()); //~| true
        println!("{:?}", ptr::without_provenance::<[u8; 0]>(7).read()); //~| []
        let room = Box::into_raw(Box::new(()));
        drop(Box::from_raw(room));
        println!("{}", Layout::from_size_align_unchecked(0, 1).size()); //~| 0
    }
}
