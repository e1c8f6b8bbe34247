// The name of what was moved is found through both closures.
struct Pair(String, String);

fn main() {
    let pair = Pair(String::new(), String::new());
    let outer = || {
        let inner = || {
            let Pair(first, _) = pair;
            drop(first);
        };
        inner();
        drop(pair.1);
        drop(pair.0); //~ E0382
    };
    outer();
    let whole = Pair(String::new(), String::new());
    let twice = || {
        let inner = || {
            drop(whole);
            drop(whole); //~ E0382
        };
        inner();
    };
    twice();
}
