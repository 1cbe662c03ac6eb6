using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Makes the id of an event out of what it says, so that Meta's repetitions have the same one.</summary>
internal static class EventId
{
    public static string Create(params IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // With its length before it no part can pass for the end of another.
            var bytes = part is null ? null : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(bytes ?? []);
        }

        return Text(hash.GetHashAndReset());
    }

    public static string Create(ReadOnlySpan<byte> body) => Text(SHA256.HashData(body));

    /// <summary>In digits that can be given to a command without looking like an option.</summary>
    private static string Text(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
