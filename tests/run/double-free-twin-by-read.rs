use std::ptr;

struct Pot {
    soup: String,
}

fn twin(pot: &Pot) -> Pot {
    unsafe { ptr::read(pot) } //~ copied
}

fn main() {
    let mut pot = Pot { soup: String::from("soup") };
    let other = twin(&pot);
    let old = std::mem::replace(&mut pot.soup, String::from("next"));
    println!("{} {}", other.soup, old);
    drop(other); //~ freed
} //~ double-free

//~| soup soup
