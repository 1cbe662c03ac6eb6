using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>A profile for people.</summary>
internal static class ProfileCard
{
    public static IRenderable Create(Profile profile) =>
        Tables.Card([
            ("user", profile.Username is { } username ? "@" + username : null),
            ("name", profile.Name),
            ("id", profile.Id),
            ("about", profile.ThreadsBiography),
            ("verified", profile.IsVerified is true ? "yes" : null),
            ("picture", profile.ThreadsProfilePictureUrl),
        ]);
}
