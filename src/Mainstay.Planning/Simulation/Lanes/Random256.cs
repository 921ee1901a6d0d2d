using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>Four of the eight random lanes in four registers of 256 bits: xoshiro256** (see <see cref="Tables.RandomStream"/>).</summary>
internal struct Random256
{
    private Vector256<ulong> _a;
    private Vector256<ulong> _b;
    private Vector256<ulong> _c;
    private Vector256<ulong> _d;

    public Random256(ref ulong state)
    {
        (_a, _b) = (Vector256.LoadUnsafe(ref state), Vector256.LoadUnsafe(ref state, 8));
        (_c, _d) = (Vector256.LoadUnsafe(ref state, 16), Vector256.LoadUnsafe(ref state, 24));
    }

    public readonly void Store(ref ulong state)
    {
        _a.StoreUnsafe(ref state);
        _b.StoreUnsafe(ref state, 8);
        _c.StoreUnsafe(ref state, 16);
        _d.StoreUnsafe(ref state, 24);
    }

    /// <summary>The next 16 bits for each of 16 posts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ushort> Next()
    {
        var times5 = _b + (_b << 2);
        var rotated = (times5 << 7) | (times5 >>> 57);
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = (_d << 45) | (_d >>> 19);
        return (rotated + (rotated << 3)).AsUInt16();
    }
}
