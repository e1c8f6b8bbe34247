// The place of a fault inside a macro is the call; a fact says where in the macro.
macro_rules! serve {
    ($jar:expr) => {
        unsafe {
            println!("serving");
            *$jar
        }
    };
}

macro_rules! wash {
    ($jar:expr) => {
        drop(unsafe { Box::from_raw($jar) })
    };
}

fn main() {
    let jar = Box::into_raw(Box::new(4)); //~ allocated initialised
    wash!(jar); //~ freed
    let grams = serve!(jar); //~ use-after-free
    //~| serving
    println!("{grams}");
    //~ fact-contains: inside: line 6 in the definition of the macro, which line 20 calls
}
