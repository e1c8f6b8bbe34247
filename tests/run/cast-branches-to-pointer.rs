fn addr(n: usize) -> usize {
    n
}

fn main() {
    let x = [1u8, 2];
    let b = x.as_ptr() as usize;
    let odd = if b % 2 == 0 { b + 1 } else { b } as *const u8;
    let by_match = match b % 2 { 0 => b, _ => addr(b) } as *const u8;
    let by_loop = loop { break b } as *const u8;
    let by_block = 'a: { if b == 0 { break 'a 1 } b } as *const u8;
    let nested = { let k = b; if k > 0 { k } else { 0 } } as *const u8;
    println!("{} {}", odd.is_null(), by_match == by_loop && by_loop == by_block && by_block == nested); //~| false true
    let first = if b > 0 { &x[0] } else { &x[1] } as *const u8;
    let none = if b > 0 { std::ptr::null() } else { &x[0] as *const u8 } as *const u16;
    println!("{} {}", first == nested, none.is_null()); //~| true true
}
