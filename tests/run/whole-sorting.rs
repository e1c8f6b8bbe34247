fn bubble(v: &mut [i32]) {
    let n = v.len();
    for i in 0..n {
        for j in 0..n - 1 - i {
            if v[j] > v[j + 1] {
                v.swap(j, j + 1);
            }
        }
    }
}

fn quick<T: PartialOrd>(v: &mut [T]) {
    if v.len() <= 1 {
        return;
    }
    let last = v.len() - 1;
    let mut store = 0;
    for i in 0..last {
        if v[i] < v[last] {
            v.swap(i, store);
            store += 1;
        }
    }
    v.swap(store, last);
    let (left, right) = v.split_at_mut(store);
    quick(left);
    quick(&mut right[1..]);
}

fn merge_sort(v: Vec<u8>) -> Vec<u8> {
    if v.len() < 2 {
        return v;
    }
    let middle = v.len() / 2;
    let left = merge_sort(v[..middle].to_vec());
    let right = merge_sort(v[middle..].to_vec());
    let (mut i, mut j) = (0, 0);
    let mut out = Vec::with_capacity(v.len());
    while i < left.len() && j < right.len() {
        if left[i] <= right[j] {
            out.push(left[i]);
            i += 1;
        } else {
            out.push(right[j]);
            j += 1;
        }
    }
    out.extend_from_slice(&left[i..]);
    out.extend_from_slice(&right[j..]);
    out
}

fn main() {
    let mut a = [5, -2, 9, 0, 3];
    bubble(&mut a);
    println!("{:?}", a);
    let mut b = ["pear", "fig", "plum", "apple"];
    quick(&mut b);
    println!("{:?}", b);
    println!("{:?}", merge_sort(vec![7, 3, 9, 1, 200, 4]));
}

//~| [-2, 0, 3, 5, 9]
//~| ["apple", "fig", "pear", "plum"]
//~| [1, 3, 4, 7, 9, 200]
