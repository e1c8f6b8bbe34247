struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

struct Holder<T> {
    item: T,
}

impl<T> Drop for Holder<T> {
    fn drop(&mut self) {
        println!("holder of {} bytes", std::mem::size_of::<T>());
    }
}

fn pass<T>(x: T) -> T {
    println!("pass");
    x
}

fn main() {
    let _a = Holder { item: Jar("a") };
    let _b = Holder { item: 5u32 };
    let c = pass(Holder { item: (Jar("c0"), Jar("c1")) });
    println!("{}", (c.item.0).0);
    pass(Jar("straight"));
}

//~| pass
//~| c0
//~| pass
//~| washed straight
//~| holder of 32 bytes
//~| washed c0
//~| washed c1
//~| holder of 4 bytes
//~| holder of 16 bytes
//~| washed a
