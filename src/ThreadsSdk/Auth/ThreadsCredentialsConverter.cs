using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Auth;

/// <summary>Reads and writes <see cref="ThreadsCredentials"/> as PyThreads does, wherever they stand in JSON.</summary>
public sealed class ThreadsCredentialsConverter : JsonConverter<ThreadsCredentials>
{
    /// <inheritdoc/>
    public override ThreadsCredentials Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CredentialsJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ThreadsCredentials value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        CredentialsJson.Write(writer, value);
    }
}
