using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>The eight random lanes in four registers of 512 bits: xoshiro256** (see <see cref="Tables.RandomStream"/>).</summary>
internal struct Random512
{
    private Vector512<ulong> _a;
    private Vector512<ulong> _b;
    private Vector512<ulong> _c;
    private Vector512<ulong> _d;

    public Random512(ref ulong state)
    {
        (_a, _b) = (Vector512.LoadUnsafe(ref state), Vector512.LoadUnsafe(ref state, 8));
        (_c, _d) = (Vector512.LoadUnsafe(ref state, 16), Vector512.LoadUnsafe(ref state, 24));
    }

    public readonly void Store(ref ulong state)
    {
        _a.StoreUnsafe(ref state);
        _b.StoreUnsafe(ref state, 8);
        _c.StoreUnsafe(ref state, 16);
        _d.StoreUnsafe(ref state, 24);
    }

    /// <summary>The next 16 bits for each of 32 posts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ushort> Next()
    {
        var rotated = Avx512F.RotateLeft(_b + (_b << 2), 7);
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = Avx512F.RotateLeft(_d, 45);
        return (rotated + (rotated << 3)).AsUInt16();
    }
}
