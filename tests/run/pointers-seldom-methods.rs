#![feature(ptr_mask, pointer_is_aligned_to, slice_ptr_get, raw_slice_split, variant_count, ptr_as_uninit)]
#![feature(maybe_uninit_slice, hint_must_use, ptr_cast_array, pointer_try_cast_aligned, likely_unlikely)]

use std::ptr::NonNull;

fn main() {
    let mut numbers = [1u16, 2, 3, 4];
    let whole = &raw mut numbers[..];
    unsafe {
        let second = whole.get_unchecked_mut(1);
        *second = 20;
        let (left, right) = whole.split_at_mut(2);
        (*right)[0] = 30;
        println!("{:?} {:?}", &*left, &*right);
        let part = (whole as *const [u16]).get_unchecked(1..3);
        println!("{:?}", &*part);
        println!("{}", part.as_ptr().is_aligned_to(2));
        println!("{:?}", *part.as_ptr().cast_array::<2>());
        let from_null: *const [u16] = std::ptr::slice_from_raw_parts(std::ptr::null(), 4);
        println!("{:?}", from_null.as_uninit_slice().is_none());
    }
    let word = [0u32; 2];
    let start = word.as_ptr().cast::<u8>();
    println!("{}", start.wrapping_add(6).mask(!3) == start.wrapping_add(4));
    println!("{}", start.wrapping_add(2).try_cast_aligned::<u32>().is_none());
    println!("{}", std::mem::variant_count::<Option<u8>>());
    println!("{}", NonNull::from(&word).is_aligned_to(4));
    println!("{}", std::hint::select_unpredictable(false, 1, 2));
}
//~| [1, 20] [30, 4]
//~| [20, 30]
//~| true
//~| [20, 30]
//~| true
//~| true
//~| true
//~| 2
//~| true
//~| 2
