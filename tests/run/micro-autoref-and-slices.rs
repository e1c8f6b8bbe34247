fn main() {
    let a = [3, 1, 2];
    println!("{} {:?} {:?}", a.len(), a.iter().next(), (&a).first());
    let r = &&a;
    println!("{} {}", r.len(), r[1]);
    let v = vec![1, 2, 3];
    let s = &v[..];
    println!("{} {} {}", s.len(), v.iter().len(), (&&s).is_empty());
    let b = Box::new([1, 2]);
    println!("{} {}", b.len(), b[0]);
    let mut m = [4, 5];
    m.reverse();
    for x in m {
        print!("{x} ");
    }
    for x in &b[..] {
        print!("{x} ");
    }
    println!();
    let text = String::from("abc");
    println!("{} {} {}", text.len(), (&text).is_empty(), (&&text).contains("b"));
    let n = &5;
    println!("{} {} {}", n + 1, *n * 2, -n);
    let mut k = 1;
    k += &4;
    println!("{k} {}", &k == &5);
}

//~| 3 Some(3) Some(3)
//~| 3 1
//~| 3 3 false
//~| 2 1
//~| 5 4 1 2 
//~| 3 false true
//~| 6 10 -5
//~| 5 true
