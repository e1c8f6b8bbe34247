fn main() {
    let mut a = [5, 3, 8, 1];
    a.sort();
    println!("{:?}", a);
    println!("{:?} {:?}", a.binary_search(&5), a.binary_search(&4));
    println!("{} {}", a.starts_with(&[1, 3]), a.ends_with(&[8]));
    a.fill(7);
    println!("{:?}", a);
    a[..2].copy_from_slice(&[1, 2]);
    println!("{:?} {:?}", a, a.to_vec());
    println!("{:?}", a.split_first());
    println!("{:?}", a.split_last());
    a.rotate_left(1);
    println!("{:?}", a);
    if let Some(x) = a.get_mut(0) {
        *x = 100;
    }
    if let Some(x) = a.first_mut() {
        *x += 1;
    }
    println!("{:?} {:?}", a, a.get(1..3));
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", ["a", "b"].join("-"));
    println!("{:?}", [1, 2].repeat(2));
    a.copy_within(0..2, 2);
    println!("{:?}", a);
    let b: [i32; 2] = a[..2].try_into().unwrap();
    println!("{:?}", b);
    println!("{}", unsafe { *a.get_unchecked(1) });
}

//~| [1, 3, 5, 8]
//~| Ok(2) Err(2)
//~| true true
//~| [7, 7, 7, 7]
//~| [1, 2, 7, 7] [1, 2, 7, 7]
//~| Some((1, [2, 7, 7]))
//~| Some((7, [1, 2, 7]))
//~| [2, 7, 7, 1]
//~| [101, 7, 7, 1] Some([7, 7])
//~| [1, 2, 3, 4]
//~| "a-b"
//~| [1, 2, 1, 2]
//~| [101, 7, 101, 7]
//~| [101, 7]
//~| 7
