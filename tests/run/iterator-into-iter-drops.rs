struct Jar(i32);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    for jar in vec![Jar(1), Jar(2), Jar(3)] {
        println!("see {}", jar.0);
        if jar.0 == 2 {
            break;
        }
    }
    println!("after");
    let mut it = vec![Jar(4), Jar(5)].into_iter();
    let first = it.next();
    println!("{}", first.is_some());
    drop(it);
    let mut v = vec![Jar(6), Jar(7), Jar(8)];
    for j in v.drain(1..) {
        println!("drained {}", j.0);
    }
    println!("{}", v.len());
    v.retain(|j| j.0 > 100);
    println!("end");
}

//~| see 1
//~| washed 1
//~| see 2
//~| washed 2
//~| washed 3
//~| after
//~| true
//~| washed 5
//~| drained 7
//~| washed 7
//~| drained 8
//~| washed 8
//~| 1
//~| washed 6
//~| end
//~| washed 4
