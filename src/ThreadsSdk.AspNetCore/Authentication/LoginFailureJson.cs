using System.Text.Json.Serialization;

namespace ThreadsSdk.AspNetCore;

[JsonSerializable(typeof(ThreadsLoginFailure))]
internal sealed partial class LoginFailureJson : JsonSerializerContext;
