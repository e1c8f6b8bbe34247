static FULL: u32 = 5;
struct Jar(u32);

fn main() {
    let (.., middle, ..) = (1, 2, 3); //~ refused
    match 5 {
        FULL => {} //~ E0530
        _ => {}
    }
    let Jar = 3; //~ E0530
    loop {
        'a: {
            break; //~ E0695
        }
    }
}
