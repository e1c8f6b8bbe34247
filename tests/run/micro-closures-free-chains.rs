fn main() {
    let v = vec![4, 8, 15];
    let mut it = v.iter();
    while let Some(x) = it.next() {
        print!("{x} ");
    }
    let mut c = "héy".chars();
    println!("{:?} {:?} {:?} {:?}", c.next(), c.next(), c.next(), c.next());
    let mut own = v.into_iter();
    println!("{:?} {:?}", own.next(), own.next_back());
    println!("{:?}", own.len());
    let mut bytes = "az".bytes();
    println!("{:?} {:?}", bytes.next(), bytes.next_back());
    let mut m = vec![1, 2, 3];
    for x in m.iter_mut() {
        *x = *x * *x;
    }
    println!("{:?}", m);
    let mut o = Some(5).iter().next().copied();
    println!("{:?}", o.take());
    let mut a = [1, 2].into_iter();
    println!("{:?} {:?} {:?}", a.next(), a.next(), a.next());
}

//~| 4 8 15 Some('h') Some('é') Some('y') None
//~| Some(4) Some(15)
//~| 1
//~| Some(97) Some(122)
//~| [1, 4, 9]
//~| Some(5)
//~| Some(1) Some(2) None
