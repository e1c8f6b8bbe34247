struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let a = Jar("a");
    let b = Jar("b");
    let hold = move || println!("holding {}", a.0.len() + b.0.len());
    hold();
    drop(hold);
    let c = Jar("c");
    let eat = || {
        let inner = c;
        println!("eating {}", inner.0);
    };
    eat();
    println!("end");
}

//~| holding 2
//~| eating c
//~| washed c
//~| end
//~| washed b
//~| washed a
