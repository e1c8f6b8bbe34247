use std::mem::MaybeUninit;

fn main() {
    let mut slot = MaybeUninit::<u32>::uninit();
    slot.write(5);
    println!("{}", unsafe { slot.assume_init() });
    let mut text: MaybeUninit<String> = MaybeUninit::uninit();
    unsafe {
        text.as_mut_ptr().write(String::from("salt"));
        text.assume_init_mut().push('y');
        println!("{}", text.assume_init_ref());
        println!("{}", text.assume_init_read());
    }
    let mut kept = MaybeUninit::new(String::from("dropped"));
    unsafe { kept.assume_init_drop() };
    let zero: MaybeUninit<[u8; 3]> = MaybeUninit::zeroed();
    println!("{:?}", unsafe { zero.assume_init() });
    let mut array = [const { MaybeUninit::<i32>::uninit() }; 3];
    for i in 0..3 {
        array[i].write(i as i32 * 10);
    }
    let list: [i32; 3] = unsafe { std::mem::transmute(array) };
    println!("{:?}", list);
    println!("{}", std::mem::size_of::<MaybeUninit<u64>>());
    let copied = slot;
    println!("{}", unsafe { *copied.as_ptr() });
    let _never = MaybeUninit::<bool>::uninit();
}

//~| 5
//~| salty
//~| salty
//~| [0, 0, 0]
//~| [0, 10, 20]
//~| 8
//~| 5
