using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ThreadsSdk.EntityFrameworkCore.Database;

/// <summary>Numbers that nobody else has, for revisions and holders: they are only ever compared for equality.</summary>
internal static class Numbers
{
    public static long Unique()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bytes);
        return (BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue) | 1;
    }
}
