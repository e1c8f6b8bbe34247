//@ edition:2021

struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn choose(early: bool) -> usize {
    let letters = 'found: {
        if early {
            break 'found 0;
        }
        Cup("tail").0.len()
    };
    println!("chosen");
    letters
}

fn swap(early: bool) {
    let _ = 'out: {
        if early {
            break 'out Cup("early");
        }
        std::mem::replace(&mut Cup("old"), Cup("new"))
    };
}

fn main() {
    for early in [true, false, true] {
        println!("{}", choose(early));
        swap(early);
    }
}

//~| chosen
//~| 0
//~| washed early
//~| washed tail
//~| chosen
//~| 4
//~| washed old
//~| washed new
//~| chosen
//~| 0
//~| washed early
