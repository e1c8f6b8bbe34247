fn main() {
    let mut v = vec![1, 2];
    v.push(v.len());
    let n = v[0];
    v[n] += v.len();
    println!("{:?}", v);
    let mut s = String::from("ab");
    s.truncate(s.len() - 1);
    println!("{s}");
    let r = &mut v;
    r.push(r.len() * 100);
    println!("{:?}", r);
}

//~| [1, 5, 2]
//~| a
//~| [1, 5, 2, 300]
