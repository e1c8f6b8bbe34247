enum Heat {
    Off,
    Low,
    High,
}

fn main() {
    let h = Heat::Low;
    match h { //~ E0004
        Heat::Off => {}
        Heat::High => {}
    }
}
