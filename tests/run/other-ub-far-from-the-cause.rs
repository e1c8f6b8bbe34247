fn choose(heat: u8) -> &'static str {
    match heat {
        0 => "off",
        1 => "low",
        2 => "high",
        _ => unsafe { std::hint::unreachable_unchecked() }, //~ other-ub
    }
}

fn main() {
    let mut heat = 0u8;
    for _ in 0..4 {
        let word = choose(heat);
        if heat < 3 {
            println!("{word}");
        }
        heat += 1;
    }
    //~| off
    //~| low
    //~| high
}
