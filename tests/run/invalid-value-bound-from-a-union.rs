// A name that a pattern binds is a copy, and of this type there is no value to copy.
#[derive(Clone, Copy)]
enum Never {}
union Jar {
    grams: u32,
    never: Never,
}

fn main() {
    let jar = Jar { grams: 1 };
    println!("{}", unsafe { jar.grams }); //~| 1
    unsafe {
        let _ = jar.never;
        match jar.never {
            _bound => println!("bound"), //~ invalid-value
        }
    }
}
