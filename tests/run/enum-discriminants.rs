#[derive(Clone, Copy)]
enum Code {
    A = 5,
    B,
    C = -3,
    D,
}

#[repr(u8)]
enum Small {
    X = 200,
    Y,
}

fn main() {
    println!("{} {} {} {}", Code::A as i32, Code::B as i32, Code::C as i32, Code::D as i64);
    println!("{} {}", Small::X as u8, Small::Y as u32);
    println!("{} {}", std::mem::size_of::<Code>(), std::mem::size_of::<Small>());
    let c = Code::D;
    println!("{}", match c {
        Code::A => 1,
        Code::B => 2,
        Code::C => 3,
        Code::D => 4,
    });
}

//~| 5 6 -3 -2
//~| 200 201
//~| 1 1
//~| 4
