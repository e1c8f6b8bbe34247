struct Unit;

impl Drop for Unit {
    fn drop(&mut self) {
        println!("drop");
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark;

fn main() {
    let mut v = Vec::new();
    v.push(Unit);
    v.push(Unit);
    println!("{} {}", v.len(), v.capacity() > 1000);
    drop(v.pop());
    println!("popped");
    let b = Box::new(Unit);
    println!("{}", std::mem::size_of_val(&*b));
    let marks = [Mark; 4];
    println!("{:?} {}", marks[3], marks.len());
    let mut n = 0;
    for m in &marks {
        if *m == Mark {
            n += 1;
        }
    }
    println!("{n}");
    let s: &[Unit] = &v;
    println!("{}", s.len());
}

//~| 2 true
//~| drop
//~| popped
//~| 0
//~| Mark 4
//~| 4
//~| 1
//~| drop
//~| drop
