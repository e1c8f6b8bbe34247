#[derive(Debug, Clone)]
struct Jar(String);

fn main() {
    let a = Jar("a".into());
    let look = || a.0.len();
    println!("{} {:?}", look(), a);
    let mut b = Jar("b".into());
    let mut change = || b.0.push('!');
    change();
    change();
    println!("{:?}", b);
    let c = Jar("c".into());
    let eat = || drop(c);
    eat();
    let d = Jar("d".into());
    let copy = d.clone();
    let moved = move || copy.0;
    println!("{} {:?}", moved(), d);
    let mut list = vec![1];
    (0..3).for_each(|i| list.push(i));
    println!("{:?}", list);
}

//~| 1 Jar("a")
//~| Jar("b!!")
//~| d Jar("d")
//~| [1, 0, 1, 2]
