using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Makes confirmation codes out of times, and times out of them. Nobody else can make one.</summary>
internal sealed class DeletionCode(IDataProtectionProvider protection)
{
    private const int Longest = 1024;

    private readonly IDataProtector _protector = protection.CreateProtector("ThreadsSdk.AspNetCore.UserData.DeletionCode");

    public string Create(DateTimeOffset deletedAt) =>
        _protector.Protect(deletedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a code; null if it is none, or is older than the keys that are left.</summary>
    public DateTimeOffset? Read(string code)
    {
        if (code.Length > Longest)
        {
            return null;
        }

        try
        {
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(_protector.Unprotect(code), CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
