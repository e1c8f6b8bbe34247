fn main() {
    const N: usize = 60;
    let mut composite = [false; N];
    let mut primes = Vec::new();
    for n in 2..N {
        if composite[n] {
            continue;
        }
        primes.push(n);
        let mut k = n * n;
        while k < N {
            composite[k] = true;
            k += n;
        }
    }
    println!("{:?}", primes);
}

//~| [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
