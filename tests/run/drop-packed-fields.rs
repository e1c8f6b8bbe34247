// The fields of a packed struct are not aligned: each moves to an aligned place before its destructor sees it.
struct Seed(&'static str);

impl Drop for Seed {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

#[repr(C, packed)]
struct Packet {
    weight: u8,
    first: Seed,
    second: Seed,
}

fn packet(first: &'static str, second: &'static str) -> Packet {
    Packet { weight: 3, first: Seed(first), second: Seed(second) }
}

fn main() {
    let _whole = packet("a", "b");
    let mut changed = packet("c", "d");
    changed.first = Seed("e"); //~| drop c
    let parted = packet("f", "g");
    let taken = parted.first;
    println!("{} {}", taken.0, { parted.weight }); //~| f 3
    drop(vec![packet("h", "i")]);
    //~| drop h
    //~| drop i
    println!("end"); //~| end
    //~| drop f
    //~| drop g
    //~| drop e
    //~| drop d
    //~| drop a
    //~| drop b
}
