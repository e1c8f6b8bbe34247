fn main() {
    unsafe {
        let null: *const u64 = std::ptr::null();
        println!("{}", null.add(0).is_null()); //~| true
        let jar = Box::into_raw(Box::new(1u64));
        drop(Box::from_raw(jar));
        println!("{}", jar.offset(0) == jar); //~| true
        println!("{}", (16 as *const u64).sub(0).addr()); //~| 16
        println!("{}", null.offset_from(null)); //~| 0
        let gone = (16 as *const u64).cast::<()>();
        println!("{}", gone.add(1000).addr()); //~| 16
    }
}
