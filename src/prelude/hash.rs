//! Hashing.

use crate::fmt;
use crate::marker::PhantomData;

/// Values that can be fed to a hasher.
pub trait Hash {
    /// Feeds the value.
    fn hash<H: Hasher>(&self, state: &mut H);

    /// Feeds all values of a slice.
    fn hash_slice<H: Hasher>(values: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        for value in values {
            value.hash(state);
        }
    }
}

/// Takes bytes and gives a number.
pub trait Hasher {
    /// The number for all bytes so far.
    fn finish(&self) -> u64;
    /// Takes bytes.
    fn write(&mut self, bytes: &[u8]);

    /// Takes a number.
    fn write_u8(&mut self, number: u8) {
        self.write(&[number])
    }
    /// Takes a number.
    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_ne_bytes())
    }
    /// Takes a number.
    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_ne_bytes())
    }
    /// Takes a number.
    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_ne_bytes())
    }
    /// Takes a number.
    fn write_usize(&mut self, number: usize) {
        self.write(&number.to_ne_bytes())
    }
    /// Takes a number.
    fn write_i8(&mut self, number: i8) {
        self.write_u8(number as u8)
    }
    /// Takes a number.
    fn write_i16(&mut self, number: i16) {
        self.write_u16(number as u16)
    }
    /// Takes a number.
    fn write_i32(&mut self, number: i32) {
        self.write_u32(number as u32)
    }
    /// Takes a number.
    fn write_i64(&mut self, number: i64) {
        self.write_u64(number as u64)
    }
    /// Takes a number.
    fn write_isize(&mut self, number: isize) {
        self.write_usize(number as usize)
    }
}

impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes)
    }
}

/// Makes hashers.
pub trait BuildHasher {
    type Hasher: Hasher;
    /// A new hasher.
    fn build_hasher(&self) -> Self::Hasher;

    /// The number for one value.
    fn hash_one<T: Hash>(&self, value: T) -> u64
    where
        Self: Sized,
    {
        let mut hasher = self.build_hasher();
        value.hash(&mut hasher);
        hasher.finish()
    }
}

/// Makes hashers of one type by `Default`.
pub struct BuildHasherDefault<H> {
    kind: PhantomData<H>,
}

impl<H> BuildHasherDefault<H> {
    /// A maker.
    pub const fn new() -> Self {
        BuildHasherDefault { kind: PhantomData }
    }
}

impl<H> Clone for BuildHasherDefault<H> {
    fn clone(&self) -> Self {
        BuildHasherDefault { kind: PhantomData }
    }
}

impl<H> Default for BuildHasherDefault<H> {
    fn default() -> Self {
        BuildHasherDefault { kind: PhantomData }
    }
}

impl<H: Hasher + Default> BuildHasher for BuildHasherDefault<H> {
    type Hasher = H;
    fn build_hasher(&self) -> H {
        H::default()
    }
}

/// The usual hasher. Made by `new` it is SipHash-1-3 with keys of zero, as std's is, so that a number it prints is
/// std's; made by `RandomState`, whose keys nobody may rely on, it only multiplies and mixes, and every run is alike.
#[derive(Clone, Debug)]
pub struct DefaultHasher {
    state: u64,
    sip: Option<Sip>,
}

/// The state of SipHash: four words, the bytes that do not fill a word yet, and how many bytes there were.
#[derive(Clone, Debug)]
struct Sip {
    a: u64,
    b: u64,
    c: u64,
    d: u64,
    rest: u64,
    length: u64,
}

impl Sip {
    const fn new() -> Sip {
        Sip {
            a: 0x736f_6d65_7073_6575,
            b: 0x646f_7261_6e64_6f6d,
            c: 0x6c79_6765_6e65_7261,
            d: 0x7465_6462_7974_6573,
            rest: 0,
            length: 0,
        }
    }

    fn round(&mut self) {
        self.a = self.a.wrapping_add(self.b);
        self.c = self.c.wrapping_add(self.d);
        self.b = self.b.rotate_left(13) ^ self.a;
        self.d = self.d.rotate_left(16) ^ self.c;
        self.a = self.a.rotate_left(32);
        self.c = self.c.wrapping_add(self.b);
        self.a = self.a.wrapping_add(self.d);
        self.b = self.b.rotate_left(17) ^ self.c;
        self.d = self.d.rotate_left(21) ^ self.a;
        self.c = self.c.rotate_left(32);
    }

    fn take(&mut self, word: u64) {
        self.d ^= word;
        self.round();
        self.a ^= word;
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.rest |= (*byte as u64) << (self.length % 8 * 8);
            self.length = self.length.wrapping_add(1);
            if self.length % 8 == 0 {
                self.take(self.rest);
                self.rest = 0;
            }
        }
    }

    fn finish(&self) -> u64 {
        let mut end = self.clone();
        end.take(self.length << 56 | self.rest);
        end.c ^= 0xff;
        end.round();
        end.round();
        end.round();
        end.a ^ end.b ^ end.c ^ end.d
    }
}

impl DefaultHasher {
    /// A new hasher.
    pub const fn new() -> DefaultHasher {
        DefaultHasher { state: 0, sip: Some(Sip::new()) }
    }

    /// Takes a number of `size` bytes.
    fn mix(&mut self, bits: u64, size: usize) {
        match &mut self.sip {
            Some(sip) => sip.write(&bits.to_ne_bytes()[..size]),
            None => self.state = (self.state.rotate_left(5) ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15),
        }
    }
}

impl Default for DefaultHasher {
    fn default() -> Self {
        DefaultHasher::new()
    }
}

impl Hasher for DefaultHasher {
    fn finish(&self) -> u64 {
        if let Some(sip) = &self.sip {
            return sip.finish();
        }
        let mut bits = self.state;
        bits ^= bits >> 32;
        bits = bits.wrapping_mul(0xd6e8_feb8_6659_fd93);
        bits ^ bits >> 32
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.mix(*byte as u64, 1);
        }
    }
    fn write_u8(&mut self, number: u8) {
        self.mix(number as u64, 1)
    }
    fn write_u16(&mut self, number: u16) {
        self.mix(number as u64, 2)
    }
    fn write_u32(&mut self, number: u32) {
        self.mix(number as u64, 4)
    }
    fn write_u64(&mut self, number: u64) {
        self.mix(number, 8)
    }
    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64, 8)
    }
}

/// Makes `DefaultHasher`s.
#[derive(Clone)]
pub struct RandomState {
    keys: (u64, u64),
}

impl RandomState {
    /// A maker.
    pub fn new() -> RandomState {
        RandomState { keys: (0x51_7c_c1_b7_27_22_0a_95, 0x9e37_79b9_7f4a_7c15) }
    }
}

impl Default for RandomState {
    fn default() -> Self {
        RandomState::new()
    }
}

impl crate::fmt::Debug for RandomState {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_struct("RandomState").finish_non_exhaustive()
    }
}

impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        DefaultHasher { state: self.keys.0, sip: None }
    }
}

impl Hash for u8 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self)
    }
}

impl Hash for u16 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u16(*self)
    }
}

impl Hash for u32 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self)
    }
}

impl Hash for u64 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(*self)
    }
}

impl Hash for usize {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(*self)
    }
}

impl Hash for i8 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_i8(*self)
    }
}

impl Hash for i16 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_i16(*self)
    }
}

impl Hash for i32 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_i32(*self)
    }
}

impl Hash for i64 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_i64(*self)
    }
}

impl Hash for isize {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_isize(*self)
    }
}

impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8)
    }
}

impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32)
    }
}

impl Hash for () {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}

impl<T: Hash + ?Sized> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<T: Hash + ?Sized> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<H> PartialEq for BuildHasherDefault<H> {
    fn eq(&self, _: &BuildHasherDefault<H>) -> bool {
        true
    }
}

impl<H> Eq for BuildHasherDefault<H> {}

impl<H> fmt::Debug for BuildHasherDefault<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BuildHasherDefault")
    }
}
