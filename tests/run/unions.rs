#[repr(C)]
union Either {
    whole: u32,
    bytes: [u8; 4],
    float: f32,
}

union Slot {
    number: u64,
    text: std::mem::ManuallyDrop<String>,
}

fn main() {
    let mut e = Either { whole: 0x3f80_0000 };
    unsafe {
        println!("{} {:?}", e.float, e.bytes);
        e.bytes[3] = 0x40;
        println!("{:#x} {}", e.whole, e.float);
    }
    println!("{}", std::mem::size_of::<Either>());
    let mut s = Slot { text: std::mem::ManuallyDrop::new(String::from("in")) };
    unsafe {
        (*s.text).push('!');
        println!("{}", &*s.text);
        std::mem::ManuallyDrop::drop(&mut s.text);
    }
    s.number = 9;
    println!("{}", unsafe { s.number });
}

//~| 1 [0, 0, 128, 63]
//~| 0x40800000 4
//~| 4
//~| in!
//~| 9
