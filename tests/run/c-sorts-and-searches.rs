use std::ffi::{c_int, c_void};

type Compare = extern "C" fn(*const c_void, *const c_void) -> c_int;

extern "C" {
    fn qsort(start: *mut c_void, count: usize, size: usize, compare: Compare);
    fn bsearch(key: *const c_void, start: *const c_void, count: usize, size: usize, compare: Compare) -> *mut c_void;
}

extern "C" fn by_number(a: *const c_void, b: *const c_void) -> c_int {
    unsafe { (*a.cast::<i32>()).cmp(&*b.cast::<i32>()) as c_int }
}

extern "C" fn by_name(a: *const c_void, b: *const c_void) -> c_int {
    unsafe { (*a.cast::<&str>()).cmp(*b.cast::<&str>()) as c_int }
}

fn main() {
    let mut numbers = [5, 3, 9, 1, 7, 3];
    let mut names = ["soup", "bread", "salt"];
    unsafe {
        qsort(numbers.as_mut_ptr().cast(), numbers.len(), 4, by_number);
        println!("{numbers:?}");
        let key = 7;
        let found = bsearch((&raw const key).cast(), numbers.as_ptr().cast(), 6, 4, by_number).cast::<i32>();
        println!("{}", found.cast_const().offset_from(numbers.as_ptr()));
        let none = 8;
        println!("{}", bsearch((&raw const none).cast(), numbers.as_ptr().cast(), 6, 4, by_number).is_null());
        qsort(names.as_mut_ptr().cast(), names.len(), size_of::<&str>(), by_name);
        println!("{names:?}");
    }
}
//~| [1, 3, 3, 5, 7, 9]
//~| 4
//~| true
//~| ["bread", "salt", "soup"]
